package vn.motcua.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every module brings its texts in {@code messages/<module>.properties} and {@code <module>_en.properties}. */
@Configuration(proxyBeanMethods = false)
class MessageFiles {

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ReloadableResourceBundleMessageSource();
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.of("vi"));
        // one rule for all texts: '' is an apostrophe, {0} a place
        source.setAlwaysUseMessageFormat(true);
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = Objects.requireNonNull(file.getFilename());
            if (!name.endsWith("_en.properties")) {
                source.addBasenames("classpath:messages/" + name.replace(".properties", ""));
            }
        }
        return source;
    }
}
