package vn.motcua.work.item;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.core.Actor;
import vn.motcua.files.Files;
import vn.motcua.workflow.WorkItemId;

/** A paper that the applicant sent, for officials who may see the item; never shown in the browser's own page. */
@Controller
class PaperDownload {

    private final WorkFolder folder;
    private final Files files;

    PaperDownload(WorkFolder folder, Files files) {
        this.folder = folder;
        this.files = files;
    }

    @GetMapping("/cong-viec/{item}/giay-to/{place}")
    ResponseEntity<Resource> paper(@PathVariable String item, @PathVariable int place, Actor actor) {
        var paper = folder.paper(new WorkItemId(item), place, actor);
        var file = files.get(paper.file());
        var name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.type().mediaType())
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(() -> files.open(file.id())));
    }
}
