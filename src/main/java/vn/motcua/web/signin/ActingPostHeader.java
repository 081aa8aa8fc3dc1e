package vn.motcua.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.core.PostId;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.SignedIn;

/** The header in which a program says in which post this request acts; another post than one held is refused. */
class ActingPostHeader extends OncePerRequestFilter {

    static final String NAME = "Acting-Post";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(NAME) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            act(PostId.of(request.getHeader(NAME)));
        } catch (RuleViolation e) {
            Refusals.tell(e, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void act(PostId post) {
        var choices = SignedIn.choicesNow();
        if (!choices.isEmpty()) {
            var actor = choices.stream()
                    .filter(choice -> choice.actsIn(post))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.forbidden("post.not-held"));
            SecurityContextHolder.setContext(new SecurityContextImpl(SignedIn.as(actor, choices)));
        }
    }
}
