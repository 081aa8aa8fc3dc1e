package vn.motcua.web;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Sha256;

/**
 * The service's own style, scripts and pictures, each at an address with its fingerprint: a browser keeps them for a
 * year and still sees every change at once. {@code @assets.path('app.css')} in templates.
 */
@Controller("assets")
public class Assets {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private record Asset(String print, Resource content, MediaType type) {}

    private final Map<String, Asset> assets = new HashMap<>();

    Assets() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:assets/*.*")) {
            var name = Objects.requireNonNull(file.getFilename());
            var bytes = file.getContentAsByteArray();
            var type = MediaTypeFactory.getMediaType(name).orElseThrow();
            assets.put(name, new Asset(Sha256.of(bytes).hex().substring(0, 12), new ByteArrayResource(bytes), type));
        }
    }

    public String path(String name) {
        return "/assets/" + get(name).print() + "/" + name;
    }

    /** A page of another version of the service gets what there is, but does not keep it. */
    @GetMapping("/assets/{print}/{name}")
    ResponseEntity<Resource> asset(@PathVariable String print, @PathVariable String name) {
        var asset = get(name);
        return ResponseEntity.ok()
                .cacheControl(print.equals(asset.print()) ? FOR_GOOD : CacheControl.noCache())
                .contentType(asset.type())
                .body(asset.content());
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", path("mark.svg"))
                .build();
    }

    private Asset get(String name) {
        var asset = assets.get(name);
        if (asset == null) {
            throw RuleViolation.notFound("web.not-found");
        }
        return asset;
    }
}
