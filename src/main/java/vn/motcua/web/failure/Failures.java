package vn.motcua.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.web.Texts;

/** The one place where exceptions become answers: a kind page with a way on, or a problem in JSON. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object tell(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (thrown instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            LOG.info("the client went away: {}", thrown.getClass().getSimpleName());
            return null;
        }
        var failure = OtherPosts.wouldShow(thrown).orElseGet(() -> Failure.of(thrown));
        if (failure.status().is5xxServerError()) {
            LOG.error("failed with {}", failure.code(), thrown);
        } else {
            LOG.info("refused with {} {}", failure.status().value(), failure.code());
        }
        return answer(failure, request, response);
    }

    Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(failure.retryAfter().toSeconds()));
        }
        return wantsJson(request) ? problem(failure, request) : page(failure, request, response);
    }

    private ResponseEntity<ProblemDetail> problem(Failure failure, HttpServletRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(failure.status(), detail(failure));
        problem.setType(URI.create("urn:motcua:error:" + failure.code()));
        problem.setTitle(title(failure));
        problem.setInstance(URI.create(path(request)));
        problem.setProperty("code", failure.code());
        problem.setProperty("errors", fieldProblems(failure));
        if (!failure.posts().isEmpty()) {
            problem.setProperty(
                    "posts", failure.posts().stream().map(OtherPosts.Named::of).toList());
        }
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Map<String, String>> fieldProblems(Failure failure) {
        return failure.errors().stream()
                .map(error -> Map.of("field", error.field(), "code", error.code(), "detail", texts.error(error)))
                .toList();
    }

    private ModelAndView page(Failure failure, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "body");
        response.setHeader("HX-Reswap", "innerHTML");
        var page = new ModelAndView("failure", failure.status());
        page.addObject("title", title(failure));
        page.addObject("detail", detail(failure));
        page.addObject("errors", failure.errors());
        page.addObject("status", failure.status().value());
        page.addObject("back", back(failure, request));
        page.addObject("posts", failure.posts());
        page.addObject("again", OtherPosts.again(request));
        return page;
    }

    private String title(Failure failure) {
        var known = "failure.title."
                + (failure.posts().isEmpty() ? Integer.toString(failure.status().value()) : OtherPosts.CODE);
        var title = texts.text(known);
        return title.equals(known) ? texts.text("failure.title.500") : title;
    }

    private String detail(Failure failure) {
        return texts.error(failure.code(), failure.arguments().toArray());
    }

    /** The page to try again: this one if it only reads, else the one with the form. */
    private static String back(Failure failure, HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod());
        return switch (failure.status()) {
            case NOT_FOUND, FORBIDDEN -> reads ? "/" : LocalAddress.referring(request);
            default -> reads ? LocalAddress.of(request) : LocalAddress.referring(request);
        };
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var path = path(request);
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            return true;
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("html");
    }

    /** The path that was asked for, also where a forward brought us here. */
    private static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed;
    }
}
