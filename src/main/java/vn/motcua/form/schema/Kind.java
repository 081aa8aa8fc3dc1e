package vn.motcua.form.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The component types a form may be made of; what is not here is refused by name. */
public enum Kind {
    TEXTFIELD(Holds.ONE),
    TEXTAREA(Holds.ONE),
    NUMBER(Holds.ONE),
    DATETIME(Holds.ONE),
    CHECKBOX(Holds.ONE),
    RADIO(Holds.ONE),
    SELECT(Holds.ONE),
    CHECKLIST(Holds.MANY),
    TAGLIST(Holds.MANY),
    FILEPICKER(Holds.MANY),
    EXPRESSION(Holds.COMPUTED),
    TEXT(Holds.NOTHING),
    IMAGE(Holds.NOTHING),
    SEPARATOR(Holds.NOTHING),
    SPACER(Holds.NOTHING),
    TABLE(Holds.NOTHING),
    /** Pages bring their own buttons: submit and reset are read and not drawn. */
    BUTTON(Holds.NOTHING),
    GROUP(Holds.COMPONENTS),
    DYNAMICLIST(Holds.ROWS);

    /** What a component keeps in the answers. */
    enum Holds {
        ONE,
        MANY,
        COMPUTED,
        NOTHING,
        COMPONENTS,
        ROWS
    }

    private final Holds holds;

    Kind(Holds holds) {
        this.holds = holds;
    }

    public static Optional<Kind> of(String type) {
        return Arrays.stream(values()).filter(k -> k.type().equals(type)).findFirst();
    }

    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people answer it. */
    public boolean isField() {
        return holds == Holds.ONE || holds == Holds.MANY;
    }

    public boolean isMany() {
        return holds == Holds.MANY;
    }

    public boolean hasKey() {
        return isField() || holds == Holds.COMPUTED;
    }

    public boolean hasOptions() {
        return this == RADIO || this == SELECT || this == CHECKLIST || this == TAGLIST;
    }

    public boolean isVisible() {
        return this != BUTTON && this != EXPRESSION;
    }
}
