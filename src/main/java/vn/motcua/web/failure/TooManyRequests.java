package vn.motcua.web.failure;

import java.time.Duration;

/** Somebody tried too often (<i>quá nhiều yêu cầu</i>): 429, and when to come back. */
public final class TooManyRequests extends RuntimeException {

    private final Duration wait;

    public TooManyRequests(Duration wait) {
        super("wait " + wait);
        this.wait = wait;
    }

    Duration waitFor() {
        return wait;
    }
}
