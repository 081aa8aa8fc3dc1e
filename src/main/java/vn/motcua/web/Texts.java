package vn.motcua.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.core.FieldError;

/** Texts for people by key (<i>câu chữ</i>), in the language of the present request; {@code @texts} in templates. */
@Component("texts")
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text under {@code key}, or the key itself rather than a failure. */
    public String text(String key, Object... arguments) {
        return text(key, key, arguments);
    }

    /** How to mend a broken rule or field: the text under {@code error.<code>}, or a general one. */
    public String error(String code, Object... arguments) {
        return text("error." + code, text("error.web.unknown"), arguments);
    }

    public String error(FieldError error) {
        return error(error.code(), error.arguments().toArray());
    }

    /** The text beside {@code field}, or nothing when it is in order. */
    public @Nullable String errorOf(@Nullable List<FieldError> errors, String field) {
        return errors == null
                ? null
                : errors.stream()
                        .filter(error -> error.field().equals(field))
                        .map(this::error)
                        .findFirst()
                        .orElse(null);
    }

    /** The id of a field's first input: {@code papers[0].file} is at {@code papers-0-file}. */
    public String id(String field) {
        return field.replace("]", "").replace('[', '-').replace('.', '-');
    }

    private String text(String key, String otherwise, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException | IllegalArgumentException e) {
            return otherwise;
        }
    }
}
