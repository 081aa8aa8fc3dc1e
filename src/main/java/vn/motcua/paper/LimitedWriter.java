package vn.motcua.paper;

import java.io.StringWriter;

/** Collects text up to a limit, so that nested lists cannot fill the memory. */
final class LimitedWriter extends StringWriter {

    private final String template;
    private final int limit;

    LimitedWriter(String template, int limit) {
        this.template = template;
        this.limit = limit;
    }

    @Override
    public void write(int c) {
        super.write(c);
        check();
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        super.write(buffer, offset, length);
        check();
    }

    @Override
    public void write(String text) {
        super.write(text);
        check();
    }

    @Override
    public void write(String text, int offset, int length) {
        super.write(text, offset, length);
        check();
    }

    private void check() {
        if (getBuffer().length() > limit) {
            throw new PaperProblem(template, 0, "the filled-in paper is longer than " + limit + " characters");
        }
    }
}
