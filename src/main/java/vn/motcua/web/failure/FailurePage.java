package vn.motcua.web.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What failed outside a controller, in a filter or in the container, comes here and is told in the same way. */
@Controller
class FailurePage implements ErrorController {

    private final Failures failures;

    FailurePage(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            boolean wrapped = thrown.getClass() == ServletException.class;
            return failures.tell(
                    wrapped && thrown.getCause() instanceof Exception cause ? cause : thrown, request, response);
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer value ? value : 404;
        return failures.answer(Failure.of(Failure.status(status)), request, response);
    }
}
