package vn.motcua.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;

/** Pages that fail in every way there is, and some that tell who asks. */
@TestComponent // not to be found by other tests
@RestController
class SamplePages {

    @GetMapping({"/thu-tuc/sample/who", "/api/v1/procedures/sample/who"})
    String whoIfAny(Optional<Actor> actor) {
        return actor.map(a -> a.account().value()).orElse("nobody");
    }

    @GetMapping({"/cong-viec/sample/who", "/ho-so/sample/who", "/api/v1/sample/who"})
    String who(Actor actor) {
        return actor.account().value();
    }

    @PostMapping({"/ho-so/sample/note", "/api/v1/sample/note"})
    String note(Actor actor) {
        return "noted";
    }

    @PostMapping(path = "/api/v1/sample/json", consumes = "application/json")
    Map<String, Integer> json(@RequestBody Map<String, Integer> body) {
        return body;
    }

    @GetMapping({"/thu-tuc/sample/fail", "/api/v1/procedures/sample/fail"})
    String fail(@RequestParam String how) {
        throw switch (how) {
            case "invalid" -> RuleViolation.invalid("agency-id.format");
            case "conflict" -> RuleViolation.conflict("web.changed-meanwhile");
            case "forbidden" -> RuleViolation.forbidden("actor.role-missing", "leader");
            case "not-found" -> RuleViolation.notFound("dossier.unknown");
            case "unavailable" -> RuleViolation.unavailable("web.unavailable");
            case "no-text" -> RuleViolation.conflict("there.is.no.such.text", "{1} 'quoted");
            case "fields" -> InvalidInput.of("child.name", "citizen-id.format");
            case "overtaken" -> new OptimisticLockingFailureException("somebody was first");
            case "database" -> new QueryTimeoutException("slow");
            case "large" -> new MaxUploadSizeExceededException(1);
            default -> new IllegalStateException("broken on purpose, with a secret");
        };
    }
}
