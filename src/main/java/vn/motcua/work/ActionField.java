package vn.motcua.work;

import java.util.Map;

/**
 * Something that an action asks for; its label is the text under {@code action.<action>.<name>}.
 *
 * @param choices for {@link Type#CHOICE} and {@link Type#CHOICES}: value to label, in order
 * @param closed whether nothing but the choices is taken; otherwise the action judges what else is sent, and says why not
 */
public record ActionField(String name, Type type, boolean required, Map<String, String> choices, boolean closed) {

    /** What is written into it. */
    public enum Type {
        TEXT,
        LONG_TEXT,
        CHOICE,
        /** Several of the choices; in JSON a list. */
        CHOICES,
        DATE,
        MONEY,
        /** A list of {@code {paper, reason}}: what is missing. */
        PAPER_REASONS
    }

    public static ActionField required(String name, Type type) {
        return new ActionField(name, type, true, Map.of(), true);
    }

    public static ActionField optional(String name, Type type) {
        return new ActionField(name, type, false, Map.of(), true);
    }

    public static ActionField choices(String name, Map<String, String> choices) {
        return new ActionField(name, Type.CHOICES, true, choices, true);
    }

    public static ActionField choice(String name, Map<String, String> choices) {
        return new ActionField(name, Type.CHOICE, true, choices, true);
    }

    /** A choice of what is possible now: what was possible when somebody looked is judged by the action. */
    public static ActionField offer(String name, Map<String, String> choices) {
        return new ActionField(name, Type.CHOICE, true, choices, false);
    }
}
