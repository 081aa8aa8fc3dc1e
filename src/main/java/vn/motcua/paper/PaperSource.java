package vn.motcua.paper;

import java.time.Instant;
import java.util.Map;

/**
 * Everything that a paper is made from, and nothing else: equal sources give equal bytes.
 *
 * @param name how problems call the template, such as {@code result.html}
 * @param template Mustache in well-formed XHTML
 * @param data maps, lists, texts, numbers, booleans, optionals and JSON trees, nested as you like
 * @param title the document's title, read out by screen readers and shown by viewers
 * @param createdAt the moment that the file carries as its date
 */
public record PaperSource(String name, String template, Map<String, ?> data, String title, Instant createdAt) {

    /** One of our own templates under {@code papers/}, by its name without ending, such as {@code receipt}. */
    public static PaperSource builtIn(String template, Map<String, ?> data, String title, Instant createdAt) {
        return new PaperSource(template + ".html", PaperResources.text(template + ".html"), data, title, createdAt);
    }
}
