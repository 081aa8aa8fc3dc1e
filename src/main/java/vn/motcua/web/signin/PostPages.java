package vn.motcua.web.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.agency.PostDesk;
import vn.motcua.core.Actor;
import vn.motcua.core.PostId;
import vn.motcua.core.Role;
import vn.motcua.web.SignedIn;
import vn.motcua.web.failure.LocalAddress;

/** In which of their posts somebody acts (<i>chọn vị trí công tác</i>): a form in the header, a list for programs. */
@Controller
class PostPages {

    private static final String INBOX = "/cong-viec";

    private final SessionAccounts sessions;
    private final PostDesk posts;

    PostPages(SessionAccounts sessions, PostDesk posts) {
        this.sessions = sessions;
        this.posts = posts;
    }

    /**
     * What is seen in one post may not be there in another: everybody starts at their inbox, unless they were told that
     * in this post they see the page they had asked for.
     */
    @PostMapping("/vi-tri-cong-tac")
    View act(
            @RequestParam String post,
            @RequestParam(name = "tiep", defaultValue = "/") String next,
            Actor actor,
            HttpServletRequest request) {
        var chosen = PostId.of(post);
        sessions.act(chosen, request);
        posts.choose(chosen, actor);
        var wanted = LocalAddress.orHome(next);
        var there = new RedirectView(wanted.equals("/") ? INBOX : wanted, true);
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    /**
     * A post as a program sees it.
     *
     * @param acting whether the present request acts in it
     */
    record Held(UUID id, String title, String agency, String agencyName, List<String> roles, boolean acting) {

        static Held of(Actor choice, Actor actor) {
            var post = Objects.requireNonNull(choice.post());
            return new Held(
                    post.id().value(),
                    post.title(),
                    String.valueOf(choice.agency()),
                    post.agencyName(),
                    choice.roles().stream().map(Role::id).sorted().toList(),
                    actor.actsIn(post.id()));
        }
    }

    /** The posts one holds. */
    @Operation(
            summary = "The posts one holds today",
            description =
                    "Every other request acts in one of them: the one named in the header Acting-Post, or else the"
                            + " one chosen last in the pages, or else the oldest. 403 post.not-held for any other. What is not found in this post"
                            + " but in others held is refused with 404 post.other, and these posts are named.")
    @GetMapping("/api/v1/posts")
    @ResponseBody
    List<Held> held(Actor actor) {
        return SignedIn.choicesNow().stream()
                .filter(choice -> choice.post() != null)
                .map(choice -> Held.of(choice, actor))
                .toList();
    }
}
