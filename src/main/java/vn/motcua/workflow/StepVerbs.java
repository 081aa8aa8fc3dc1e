package vn.motcua.workflow;

import java.util.Set;

/** What a model may call (<i>các lệnh được phép gọi</i>). */
public interface StepVerbs {

    /** The beans that it may name. */
    Set<String> beans();

    /** What a model needs to hear. */
    enum Answer {
        /** An order: whatever it answers is not heard. */
        NONE,
        /** A question at a gateway. */
        YES_OR_NO,
        /** How many at once. */
        NUMBER
    }

    /** Whether a bean has this public verb, taking as many texts and answering so. */
    boolean knows(String bean, String verb, int arguments, Answer answer);

    /** These beans, with whatever verbs. */
    static StepVerbs of(Set<String> beans) {
        return new StepVerbs() {
            @Override
            public Set<String> beans() {
                return beans;
            }

            @Override
            public boolean knows(String bean, String verb, int arguments, Answer answer) {
                return true;
            }
        };
    }
}
