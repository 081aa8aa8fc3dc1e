package vn.motcua.work;

import java.util.List;
import java.util.function.Function;
import vn.motcua.core.Actor;

/**
 * Something that can be done with a work item (<i>thao tác</i>), such as {@code accept}: one bean each, in the stage that
 * does it. The desk has locked the dossier and checked role, unit and owner before it calls.
 */
public interface WorkAction {

    /** The name in BPMN and in the API, such as {@code request-supplement}. */
    String name();

    /** What it asks for, for this item. */
    default List<ActionField> fields(WorkItem item) {
        return List.of();
    }

    /** Does it; the desk then closes the item and lets the process run on. */
    void perform(WorkItem item, ActionInput input, Actor actor);

    /** An action from its parts. */
    static WorkAction of(String name, Function<WorkItem, List<ActionField>> fields, Performer performer) {
        return new WorkAction() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<ActionField> fields(WorkItem item) {
                return fields.apply(item);
            }

            @Override
            public void perform(WorkItem item, ActionInput input, Actor actor) {
                performer.perform(item, input, actor);
            }
        };
    }

    /** What an action does. */
    @FunctionalInterface
    interface Performer {

        /** Nothing beyond what the desk does with every act: the step log and the process. */
        Performer NOTHING = (item, input, actor) -> {};

        void perform(WorkItem item, ActionInput input, Actor actor);
    }
}
