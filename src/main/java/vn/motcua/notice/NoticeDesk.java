package vn.motcua.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.RuleViolation;
import vn.motcua.work.WorkItems;

/** Where people read what they were told. */
@Component
class NoticeDesk {

    private final Notices notices;
    private final WorkItems items;

    NoticeDesk(Notices notices, WorkItems items) {
        this.notices = notices;
        this.items = items;
    }

    @Transactional(readOnly = true)
    public List<Notice> page(Actor actor, NoticePlace after, int size) {
        return notices.page(actor.account(), after, size);
    }

    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return notices.unread(actor.account());
    }

    /** Marks the actor's own notice as read, or 404; a second time changes nothing. */
    @Transactional
    public Notice read(UUID id, Actor actor) {
        var notice = notices.find(id, actor.account()).orElseThrow(() -> RuleViolation.notFound("notice.unknown"));
        notices.read(id, actor.account());
        return notice;
    }

    @Transactional
    public void readAll(Actor actor, Instant until) {
        notices.readAll(actor.account(), until);
    }

    /** Where it leads: a citizen to the dossier, an official to the step that it is in or was in last. */
    @Transactional(readOnly = true)
    public String address(Notice notice, Actor actor) {
        var dossier = notice.about().dossier();
        if (!actor.isOfficial()) {
            return "/ho-so/" + dossier;
        }
        var steps = items.of(dossier);
        return steps.isEmpty() ? "/cong-viec" : "/cong-viec/" + steps.getLast().id();
    }
}
