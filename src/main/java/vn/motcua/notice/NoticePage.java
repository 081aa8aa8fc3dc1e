package vn.motcua.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;

/** A person's notices, in the frame that they are used to. */
@Controller
class NoticePage {

    static final int PAGE = 30;

    private final NoticeDesk desk;
    private final NoticeTexts texts;

    NoticePage(NoticeDesk desk, NoticeTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** A line as the page shows it. */
    record Line(UUID id, String text, String kind, String tag, Instant at, boolean unread) {}

    @GetMapping("/thong-bao")
    String notices(Actor actor, @RequestParam(defaultValue = "") String after, Model model) {
        var found = desk.page(actor, NoticePlace.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("lines", page.stream().map(this::line).toList());
        model.addAttribute("unread", desk.unread(actor));
        model.addAttribute("newest", page.isEmpty() ? null : page.getFirst().at());
        model.addAttribute("first", after.isEmpty() ? null : "/thong-bao");
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? "/thong-bao?after=" + page.getLast().place().token()
                        : null);
        return actor.isOfficial() ? "notice/official" : "notice/citizen";
    }

    /** Leads to what a notice is about. Whoever looks there has read it: opening it twice is the same as once. */
    @GetMapping("/thong-bao/{id}")
    String open(@PathVariable String id, Actor actor) {
        var notice = desk.read(id(id), actor);
        return "redirect:" + desk.address(notice, actor);
    }

    @PostMapping("/thong-bao/da-doc")
    String readAll(Actor actor, @RequestParam(defaultValue = "") String until) {
        try {
            desk.readAll(actor, Instant.parse(until));
        } catch (DateTimeException e) {
            throw RuleViolation.invalid("notice.page-unknown", e);
        }
        return "redirect:/thong-bao";
    }

    /** What is not an id is nobody's notice. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw RuleViolation.notFound("notice.unknown", e);
        }
    }

    private Line line(Notice notice) {
        return new Line(
                notice.id(),
                texts.text(notice),
                notice.kind().tag(),
                texts.tag(notice),
                notice.at(),
                notice.isUnread());
    }
}
