package vn.motcua.web.rights;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A method and a pattern of addresses that the application answers.
 *
 * @param file whether a file is wanted
 */
record Endpoint(HttpMethod method, String pattern, boolean file) {

    private static final Comparator<Endpoint> ORDER = Comparator.comparing(Endpoint::pattern)
            .thenComparing(one -> one.method().name());

    /** All that code of this project answers, in the order of their addresses. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("vn.motcua"))
                .flatMap(Endpoint::of)
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Endpoint> of(Entry<RequestMappingInfo, HandlerMethod> entry) {
        boolean file = Arrays.stream(entry.getValue().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().equals(MultipartFile.class));
        return entry.getKey().getPatternValues().stream().flatMap(pattern -> methods(entry.getKey()).stream()
                .map(method -> new Endpoint(HttpMethod.valueOf(method.name()), pattern, file)));
    }

    /** What names no method, as the page of failures, is asked with GET. */
    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        var named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.of(RequestMethod.GET) : named;
    }

    /** For programs, not for browsers. */
    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    boolean changes() {
        return !method.equals(HttpMethod.GET);
    }

    /** Whether the address names something that belongs to somebody. */
    boolean isAbout(String... somebodys) {
        return pattern.contains("{") && Arrays.stream(somebodys).anyMatch(pattern::startsWith);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
