package vn.motcua.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.core.ActingPost;
import vn.motcua.core.Actor;

/** What the frame around every page shows; {@code @frame} in templates. */
@Component("frame")
public class Frame {

    private final WebSettings settings;
    private final ObjectProvider<Navigation> navigation;

    Frame(WebSettings settings, ObjectProvider<Navigation> navigation) {
        this.settings = settings;
        this.navigation = navigation;
    }

    public @Nullable Actor actor() {
        return SignedIn.now().orElse(null);
    }

    /** The posts the person holds, where there are several; the one they act in is the actor's. */
    public List<ActingPost> posts() {
        var posts = SignedIn.choicesNow().stream()
                .flatMap(choice -> Optional.ofNullable(choice.post()).stream())
                .toList();
        return posts.size() > 1 ? posts : List.of();
    }

    public String agency() {
        return settings.agency();
    }

    public String hotline() {
        return settings.hotline();
    }

    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    public String otherLanguage() {
        return "vi".equals(language()) ? "en" : "vi";
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        var query = request().getQueryString();
        return UriComponentsBuilder.fromPath(path())
                .query(query)
                .replaceQueryParam(Languages.PARAMETER, otherLanguage())
                .build()
                .toUriString();
    }

    public List<NavigationItem> rail() {
        return items(Navigation::items);
    }

    public List<NavigationItem> header() {
        return items(Navigation::header);
    }

    private List<NavigationItem> items(BiFunction<Navigation, Actor, List<NavigationItem>> place) {
        return SignedIn.now()
                .map(actor -> navigation
                        .orderedStream()
                        .flatMap(module -> place.apply(module, actor).stream())
                        .toList())
                .orElseGet(List::of);
    }

    /** The first part of this page's path, such as {@code thu-tuc}: where in the service somebody is. */
    public String place() {
        var parts = path().split("/", 3);
        return parts.length < 2 ? "" : parts[1];
    }

    private static String path() {
        var failed = (String) request().getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request().getRequestURI() : failed;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
