package vn.motcua.result;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.signing.SignatureReport;

/** Where anybody checks a paper: by its file, or by the QR code printed on it. */
@Controller
class CheckController {

    private static final int LARGEST = 20 << 20;

    private final PaperCheck check;

    CheckController(PaperCheck check) {
        this.check = check;
    }

    @GetMapping("/kiem-tra")
    String page() {
        return "result/check";
    }

    @PostMapping("/kiem-tra")
    String check(@RequestParam("file") MultipartFile file, Model model) throws IOException {
        if (file.isEmpty()) {
            throw InvalidInput.of("file", "result.upload-missing");
        }
        var finding = check.check(bounded(file.getBytes()));
        model.addAttribute("finding", finding);
        model.addAttribute("lines", PaperCheck.lines(finding.report()));
        return "result/finding";
    }

    @GetMapping("/kiem-tra/{paper}")
    String issued(@PathVariable String paper, Model model) {
        model.addAttribute(
                "issued", check.issued(id(paper)).orElseThrow(() -> RuleViolation.notFound("result.unknown")));
        return "result/issued";
    }

    @PostMapping(path = "/api/v1/verifications", consumes = MediaType.APPLICATION_PDF_VALUE)
    @ResponseBody
    Map<String, Object> verify(@RequestBody byte[] pdf) {
        var finding = check.check(bounded(pdf));
        var report = finding.report();
        var ours = finding.ours();
        return ours == null ? answer(report) : with(answer(report), facts(ours));
    }

    private static Map<String, Object> facts(PaperCheck.Issued ours) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("number", ours.number());
        facts.put("agency", ours.agency());
        facts.put("publishedAt", ours.publishedAt());
        if (ours.recalledAt() != null) {
            facts.put("recalledAt", ours.recalledAt());
        }
        return facts;
    }

    private static Map<String, Object> answer(SignatureReport report) {
        return Map.of(
                "integrity", report.integrity(),
                "coverage", report.coverage(),
                "identity", report.identity(),
                "signatures", report.signatures());
    }

    private static Map<String, Object> with(Map<String, Object> answer, Object ours) {
        var all = new LinkedHashMap<>(answer);
        all.put("ours", ours);
        return all;
    }

    private static byte[] bounded(byte[] pdf) {
        if (pdf.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return pdf;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("result.unknown", e);
        }
    }
}
