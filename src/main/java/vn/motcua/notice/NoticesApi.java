package vn.motcua.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.core.Actor;

/** A person's notices over HTTP, newest first. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticesApi {

    private static final int PAGE = 50;

    private final NoticeDesk desk;
    private final NoticeTexts texts;

    NoticesApi(NoticeDesk desk, NoticeTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    record Item(
            UUID id,
            NoticeKind kind,
            String text,
            String dossier,
            Instant at,
            @Nullable Instant readAt) {}

    record Page(List<Item> items, long unread, @Nullable String next) {}

    @GetMapping
    Page list(Actor actor, @RequestParam(defaultValue = "") String after) {
        var found = desk.page(actor, NoticePlace.of(after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(
                page.stream().map(this::item).toList(),
                desk.unread(actor),
                found.size() > PAGE ? page.getLast().place().token() : null);
    }

    /** Marks one as read; sent twice it is the same. */
    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String id, Actor actor) {
        desk.read(NoticePage.id(id), actor);
    }

    private Item item(Notice notice) {
        return new Item(
                notice.id(), notice.kind(), texts.text(notice), notice.about().number(), notice.at(), notice.readAt());
    }
}
