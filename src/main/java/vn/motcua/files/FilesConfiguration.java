package vn.motcua.files;

import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FilesConfiguration {

    /**
     * Parts go to disk while they are read. A file over its own limit is read up to the request's: only then can the
     * answer say in words what is wrong.
     */
    @Bean
    MultipartConfigElement multipart(FilesSettings settings) {
        var factory = new MultipartConfigFactory();
        factory.setMaxFileSize(settings.largestRequest());
        factory.setMaxRequestSize(settings.largestRequest());
        factory.setFileSizeThreshold(DataSize.ofKilobytes(64));
        return factory.createMultipartConfig();
    }
}
