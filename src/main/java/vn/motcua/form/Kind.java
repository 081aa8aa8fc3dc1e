package vn.motcua.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The component types a form may be made of; what is not here is refused by name. */
enum Kind {
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

    static Optional<Kind> of(String type) {
        return Arrays.stream(values()).filter(k -> k.type().equals(type)).findFirst();
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether people answer it. */
    boolean isField() {
        return holds == Holds.ONE || holds == Holds.MANY;
    }

    boolean isMany() {
        return holds == Holds.MANY;
    }

    boolean hasKey() {
        return isField() || holds == Holds.COMPUTED;
    }

    boolean hasOptions() {
        return this == RADIO || this == SELECT || this == CHECKLIST || this == TAGLIST;
    }

    boolean isVisible() {
        return this != BUTTON && this != EXPRESSION;
    }
}
