package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.catalina.filters.RemoteIpFilter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Languages languages = new Languages();

    /** A page is rendered whole before its first byte leaves: it may still set a cookie, or fail kindly. */
    @Autowired
    void renderWhole(ThymeleafViewResolver pages) {
        pages.setProducePartialOutputWhileProcessing(false);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                languages.keep(request, response);
                return true;
            }
        });
    }

    @Bean
    LocaleResolver localeResolver() {
        return languages;
    }

    /** The client's own address and scheme, from proxies we know and from nobody else. */
    @Bean
    @ConditionalOnExpression("!'${motcua.web.proxies:}'.isEmpty()")
    FilterRegistrationBean<RemoteIpFilter> behindProxies(WebSettings settings) {
        var filter = new RemoteIpFilter();
        filter.setInternalProxies(settings.proxies());
        filter.setProtocolHeader("X-Forwarded-Proto");
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
