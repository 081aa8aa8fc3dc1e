package vn.motcua.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import vn.motcua.core.ActingPost;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.SignedIn;

/**
 * What is not there in the post in which somebody acts may be there in another of their posts (<i>vị trí công tác khác</i>):
 * they alone are told so, and in which. Nobody else learns that it exists.
 */
final class OtherPosts {

    static final String CODE = "post.other";

    private OtherPosts() {}

    /** A post as programs name it. */
    record Named(UUID id, String title, String agencyName) {

        static Named of(ActingPost post) {
            return new Named(post.id().value(), post.title(), post.agencyName());
        }
    }

    /** The failure that names the posts, if the sender of the present request holds any that would show it. */
    static Optional<Failure> wouldShow(Throwable thrown) {
        if (!(thrown instanceof RuleViolation hidden)) {
            return Optional.empty();
        }
        var posts = SignedIn.choicesNow().stream()
                .filter(hidden::isSeenBy)
                .flatMap(choice -> Stream.ofNullable(choice.post()))
                .toList();
        if (posts.isEmpty()) {
            return Optional.empty();
        }
        var names = posts.stream()
                .map(post -> post.title() + ", " + post.agencyName())
                .collect(Collectors.joining("; "));
        return Optional.of(new Failure(HttpStatus.NOT_FOUND, CODE, List.of(names), List.of(), null, posts));
    }

    /** Where to go on in the other post: to the page that was asked for, or the one with the form. */
    static String again(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            return LocalAddress.within(request, request.getHeader("HX-Current-URL"));
        }
        return "GET".equals(request.getMethod()) ? LocalAddress.of(request) : LocalAddress.referring(request);
    }
}
