package vn.motcua.rehearsal;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.linter.Folder;

/** Plays all stories of a folder in an application of their own (<i>chạy thử</i>). */
@FunctionalInterface
public interface Rehearsal {

    /** Plays story by story; whoever waits hears of each as soon as it is over. An interrupt ends it early. */
    List<Outcome> play(Folder folder, Consumer<Outcome> each);

    /** In this process, which has nothing else to do: an application sets clocks and logs for all of its process. */
    static Rehearsal alone(Class<?> program) {
        return new Alone(program);
    }

    /** In a process of its own, beside the application that runs in this one. */
    static Rehearsal apart(Class<?> program) {
        return new Apart(program);
    }
}
