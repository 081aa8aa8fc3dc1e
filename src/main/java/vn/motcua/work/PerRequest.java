package vn.motcua.work;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What many lines of one page ask for alike: read for the first of them, and forgotten when the request is answered. */
public final class PerRequest {

    private PerRequest() {}

    /**
     * What {@code read} gives, read once for each thing that is asked for; outside of a request each time.
     *
     * @param reader whose reading it is
     * @param asked what the result depends on; what is written alike is alike
     */
    @SuppressWarnings("unchecked") // whoever reads under a key always reads the same type
    public static <T> T once(Class<?> reader, Object asked, Supplier<T> read) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read.get();
        }
        var name = reader.getName() + " " + asked;
        var known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        var found = Objects.requireNonNull(read.get());
        request.setAttribute(name, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }
}
