package vn.motcua.core;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Texts by key where no framework is at hand (<i>câu chữ</i>): from {@code messages/<module>.properties}. */
public final class BundleTexts {

    private static final ResourceBundle.Control AS_GIVEN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private BundleTexts() {}

    /** The text under {@code key}, which is there; Vietnamese unless the language is English. */
    public static String of(String module, Locale language, String key, Object... arguments) {
        return new MessageFormat(bundle(module, language).getString(key), language).format(arguments);
    }

    /** Whether there is such a text in just this language. */
    public static boolean has(String module, Locale language, String key) {
        return bundle(module, language).containsKey(key);
    }

    private static ResourceBundle bundle(String module, Locale language) {
        return ResourceBundle.getBundle("messages/" + module, language, AS_GIVEN);
    }
}
