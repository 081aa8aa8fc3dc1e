package vn.motcua.files;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Role;
import vn.motcua.core.Sha256;
import vn.motcua.testing.DatabaseTest;

@DatabaseTest
class FilesControllerTests {

    private static final Actor CITIZEN =
            new Actor(new AccountName("congdan"), "Nguyễn Thị An", Set.of(Role.CITIZEN), null, null);

    @Autowired
    FilesController controller;

    @Test
    void answersWhatItKeepsOfAFile() throws Exception {
        var pdf = Pdfs.page("");
        var http = MockMvcBuilders.standaloneSetup(controller)
                .setCustomArgumentResolvers(new SignedIn(CITIZEN))
                .build();

        var answer =
                http.perform(multipart("/api/v1/files").file(new MockMultipartFile("file", "Tờ khai.pdf", null, pdf)));

        answer.andExpect(status().isCreated())
                .andExpect(jsonPath("$.name").value("Tờ khai.pdf"))
                .andExpect(jsonPath("$.type").value("PDF"))
                .andExpect(jsonPath("$.size").value(pdf.length))
                .andExpect(jsonPath("$.sha256").value(Sha256.of(pdf).hex()))
                .andExpect(jsonPath("$.state").value("ACCEPTED"))
                .andExpect(jsonPath("$.id").exists())
                .andExpect(jsonPath("$.owner").doesNotExist());
    }

    private record SignedIn(Actor actor) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return actor;
        }
    }
}
