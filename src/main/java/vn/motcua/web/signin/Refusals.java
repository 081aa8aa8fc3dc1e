package vn.motcua.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.web.WebSettings;
import vn.motcua.web.failure.LocalAddress;

/** What happens to whoever must sign in first, or may not come in: a way to sign in and back, or the failure page. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final WebSettings settings;

    Refusals(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/")) {
            askForBasic(request, response);
            boolean unchecked = why instanceof InternalAuthenticationServiceException;
            tell(unchecked && why.getCause() instanceof RuntimeException cause ? cause : why, request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader(
                    "HX-Redirect", signIn(request, LocalAddress.within(request, request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            boolean reads = "GET".equals(request.getMethod());
            response.sendRedirect(signIn(request, reads ? LocalAddress.of(request) : LocalAddress.referring(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        tell(why, request, response);
    }

    /** Programs are told how; browsers are not, or they would send the password unasked from then on. */
    private void askForBasic(HttpServletRequest request, HttpServletResponse response) {
        if (settings.basic() && request.getHeader("Sec-Fetch-Site") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"motcua\", charset=\"UTF-8\"");
        }
    }

    private static String signIn(HttpServletRequest request, String next) {
        var address = UriComponentsBuilder.fromPath("/dang-nhap").queryParam("tiep", "{next}");
        if (Cookies.hasSession(request)) {
            address.queryParam("het-han", "1");
        }
        return address.encode().buildAndExpand(next).toUriString();
    }

    static void tell(RuntimeException why, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, why);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
