package vn.motcua.workflow;

import java.util.Set;

/** What a model may call (<i>các lệnh được phép gọi</i>). */
public interface StepVerbs {

    /** The beans that it may name. */
    Set<String> beans();

    /** Whether a bean has this public verb, taking as many texts; a question answers yes or no. */
    boolean knows(String bean, String verb, int arguments, boolean question);

    /** These beans, with whatever verbs. */
    static StepVerbs of(Set<String> beans) {
        return new StepVerbs() {
            @Override
            public Set<String> beans() {
                return beans;
            }

            @Override
            public boolean knows(String bean, String verb, int arguments, boolean question) {
                return true;
            }
        };
    }
}
