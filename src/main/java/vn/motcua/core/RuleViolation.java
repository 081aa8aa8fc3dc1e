package vn.motcua.core;

import java.util.function.Predicate;

/** A broken rule: one type with a stable code, whose text for people is looked up under {@code error.<code>}. */
public final class RuleViolation extends RuntimeException {

    /** What a broken rule means to whoever asked. */
    public enum Kind {
        /** The input breaks a rule: 422. */
        INVALID,
        /** More is sent than is taken: 413. */
        TOO_LARGE,
        /** The kind of content is not taken: 415. */
        UNSUPPORTED,
        /** Somebody else was first or the state forbids it: 409. */
        CONFLICT,
        /** The person may not do it: 403. */
        FORBIDDEN,
        /** It does not exist, or may not be known to the person: 404. */
        NOT_FOUND,
        /** It cannot be done for now, try again later: 503. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;
    private final transient Predicate<Actor> seenBy;

    private RuleViolation(Kind kind, String code, Object... arguments) {
        this(kind, code, nobody -> false, arguments);
    }

    private RuleViolation(Kind kind, String code, Predicate<Actor> seenBy, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.seenBy = seenBy;
        this.arguments = arguments;
        for (var argument : arguments) {
            if (argument instanceof Throwable cause && getCause() == null && cause != this) {
                initCause(cause);
            }
        }
    }

    public static RuleViolation invalid(String code, Object... arguments) {
        return new RuleViolation(Kind.INVALID, code, arguments);
    }

    public static RuleViolation tooLarge(String code, Object... arguments) {
        return new RuleViolation(Kind.TOO_LARGE, code, arguments);
    }

    public static RuleViolation unsupported(String code, Object... arguments) {
        return new RuleViolation(Kind.UNSUPPORTED, code, arguments);
    }

    public static RuleViolation conflict(String code, Object... arguments) {
        return new RuleViolation(Kind.CONFLICT, code, arguments);
    }

    public static RuleViolation forbidden(String code, Object... arguments) {
        return new RuleViolation(Kind.FORBIDDEN, code, arguments);
    }

    public static RuleViolation notFound(String code, Object... arguments) {
        return new RuleViolation(Kind.NOT_FOUND, code, arguments);
    }

    /**
     * Not found for whoever asked, since they may not know of it as they act now.
     *
     * @param seenBy those who may; asked of nobody but the same person in their other posts
     */
    public static RuleViolation hidden(String code, Predicate<Actor> seenBy) {
        return new RuleViolation(Kind.NOT_FOUND, code, seenBy, new Object[0]);
    }

    public static RuleViolation unavailable(String code, Object... arguments) {
        return new RuleViolation(Kind.UNAVAILABLE, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, such as {@code dossier.not-open}. */
    public String code() {
        return code;
    }

    /** Whether it would have been found by {@code actor}; never so where nothing was hidden. */
    public boolean isSeenBy(Actor actor) {
        return seenBy.test(actor);
    }

    /** Values for the message's placeholders, never personal data. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
