package vn.motcua.workflow.engine;

import org.springframework.beans.factory.BeanFactory;

/** Lets a test of any module run what is due in the background: now, in its own thread, by its own clock. */
public final class DueSteps {

    private DueSteps() {}

    /** Runs asynchronous steps, timers and retries until nothing is due, and says how many ran. */
    public static int run(BeanFactory application) {
        return application.getBean(Jobs.class).runDue();
    }
}
