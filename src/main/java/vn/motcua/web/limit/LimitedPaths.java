package vn.motcua.web.limit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.motcua.web.SignedIn;
import vn.motcua.web.WebSettings.Limit;

/** Which addresses are counted, and for whom: the account where somebody is signed in, else the client's address. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LimitedPaths implements WebMvcConfigurer, HandlerInterceptor {

    private record Path(Limit limit, Set<String> methods, PathPattern pattern) {
        boolean covers(HttpServletRequest request) {
            return methods.contains(request.getMethod())
                    && pattern.matches(PathContainer.parsePath(request.getRequestURI()));
        }
    }

    private static final List<Path> PATHS = List.of(
            path(Limit.LOOK_UP, "/tra-cuu/{*rest}", "GET", "POST"),
            path(Limit.LOOK_UP, "/api/v1/tracking/{*rest}", "GET"),
            path(Limit.VERIFY, "/kiem-tra/{*rest}", "POST"),
            path(Limit.VERIFY, "/api/v1/verifications", "POST"),
            path(Limit.SUBMIT, "/ho-so/nhap/{draft}/gui", "POST"),
            path(Limit.SUBMIT, "/api/v1/dossiers", "POST"),
            path(Limit.UPLOAD, "/api/v1/files", "POST"));

    private final RateLimits limits;

    LimitedPaths(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PATHS.stream()
                .filter(path -> path.covers(request))
                .forEach(path -> limits.take(path.limit(), subject(request)));
        return true;
    }

    private static String subject(HttpServletRequest request) {
        return SignedIn.now().map(actor -> actor.account().value()).orElseGet(request::getRemoteAddr);
    }

    private static Path path(Limit limit, String pattern, String... methods) {
        return new Path(limit, Set.of(methods), PathPatternParser.defaultInstance.parse(pattern));
    }
}
