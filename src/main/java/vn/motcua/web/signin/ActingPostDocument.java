package vn.motcua.web.signin;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells programs of the header with which they choose a post, beside every operation. */
@Configuration(proxyBeanMethods = false)
class ActingPostDocument {

    @Bean
    OperationCustomizer actingPost() {
        return (operation, handler) -> operation.addParametersItem(new HeaderParameter()
                .name(ActingPostHeader.NAME)
                .required(false)
                .schema(new StringSchema().format("uuid"))
                .description(
                        "In which of one's posts to act, as listed by /api/v1/posts; without it in the usual one"));
    }
}
