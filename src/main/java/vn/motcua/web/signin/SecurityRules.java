package vn.motcua.web.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import vn.motcua.core.Role;
import vn.motcua.web.SignedIn;
import vn.motcua.web.WebSettings;

/** Which addresses are open, and what every answer carries; who may do what is decided by the desks. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), "
            + "payment=(), publickey-credentials-get=(self), usb=()";

    private static final String[] OPEN = {
        "/",
        "/thu-tuc/**",
        "/tra-cuu/**",
        "/kiem-tra/**",
        "/dia-chi",
        "/dang-nhap",
        "/mat-khau-moi",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/error",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/actuator/health/**"
    };
    /** What programs of officials use, and nobody else's. */
    private static final String[] OFFICES = {
        "/api/v1/work-items/**",
        "/api/v1/delegations/**",
        "/api/v1/absences/**",
        "/api/v1/hand-overs/**",
        "/api/v1/indicators/**"
    };

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Refusals refusals;
    private final SessionAccounts sessions;
    private final CsrfTokenRepository forms;
    private final WebSettings settings;

    SecurityRules(Refusals refusals, SessionAccounts sessions, CsrfTokenRepository forms, WebSettings settings) {
        this.refusals = refusals;
        this.sessions = sessions;
        this.forms = forms;
        this.settings = settings;
    }

    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return new ProviderManager(signIn);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        common(http)
                .securityMatcher("/api/**")
                .csrf(csrf -> csrf.csrfTokenRepository(forms).requireCsrfProtectionMatcher(SecurityRules::mayBeForged))
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(paths -> {
                    internal(paths);
                    paths.requestMatchers(HttpMethod.GET, "/api/v1/procedures/**", "/api/v1/tracking/**")
                            .permitAll()
                            .requestMatchers(HttpMethod.POST, "/api/v1/verifications")
                            .permitAll()
                            .requestMatchers(OFFICES)
                            .hasAuthority(SignedIn.OFFICIAL)
                            .anyRequest()
                            .authenticated();
                });
        http.addFilterBefore(new ActingPostHeader(), AuthorizationFilter.class);
        if (settings.basic()) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        }
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(forms))
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl("/dang-nhap?tam-biet=1"))
                .authorizeHttpRequests(paths -> {
                    internal(paths);
                    paths.requestMatchers(OPEN).permitAll();
                    if (settings.gallery()) {
                        paths.requestMatchers("/ui/**").permitAll();
                    }
                    paths.requestMatchers("/actuator/**")
                            .hasRole(Role.ADMINISTRATOR.id())
                            .requestMatchers("/cong-viec/**", "/uy-quyen/**", "/quan-tri/**")
                            .hasAuthority(SignedIn.OFFICIAL)
                            .anyRequest()
                            .authenticated();
                })
                .build();
    }

    private HttpSecurity common(HttpSecurity http) {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(SecurityRules::headers);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Our own forward to the failure page and the container's error dispatch. */
    private static void internal(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll();
    }

    /** A browser sends its cookie, and a Basic password it once learned, with whatever any site makes it send. */
    private static boolean mayBeForged(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && (Cookies.hasSession(request) || "cross-site".equals(request.getHeader("Sec-Fetch-Site")));
    }
}
