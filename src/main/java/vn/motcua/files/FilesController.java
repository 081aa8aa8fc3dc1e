package vn.motcua.files;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.core.Actor;

/** Takes files, before they are attached to anything; they are never served here. */
@RestController
class FilesController {

    private final Files files;

    FilesController(Files files) {
        this.files = files;
    }

    @PostMapping(path = "/api/v1/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReceivedFile receive(@RequestParam("file") MultipartFile file, Actor actor) throws IOException {
        try (var bytes = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return ReceivedFile.of(files.receive(bytes, name, file.getContentType(), actor.account()));
        }
    }

    record ReceivedFile(UUID id, String name, FileType type, long size, String sha256, FileState state) {

        static ReceivedFile of(StoredFile file) {
            return new ReceivedFile(
                    file.id(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256().hex(),
                    file.state());
        }
    }
}
