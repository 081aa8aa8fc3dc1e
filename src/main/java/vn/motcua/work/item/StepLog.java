package vn.motcua.work.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.web.Texts;
import vn.motcua.web.When;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;
import vn.motcua.work.item.WorkView.Step;

/** Who did what with a dossier, step by step (<i>nhật ký xử lý</i>), and who has it now. */
@Component
class StepLog {

    private static final String SENT_BACK = "return-for-rework";

    private final WorkItems items;
    private final Accounts accounts;
    private final Texts texts;
    private final When when;

    StepLog(WorkItems items, Accounts accounts, Texts texts, When when) {
        this.items = items;
        this.accounts = accounts;
        this.texts = texts;
        this.when = when;
    }

    /** The newest first. */
    List<Step> of(DossierId dossier) {
        var all = items.of(dossier);
        var names = names(all);
        var steps = new ArrayList<Step>();
        for (var item : all.reversed()) {
            var by = item.closedBy().or(item::owner).map(account -> names.getOrDefault(account, account.value()));
            steps.add(new Step(
                    item.stepName(),
                    item.closedAt().orElse(null),
                    item.dueAt(),
                    by.orElse(null),
                    item.action().map(action -> texts.text("action." + action)).orElse(null),
                    item.remark().orElse(null),
                    item.closedAt().filter(at -> at.isAfter(item.dueAt())).isPresent()));
        }
        return steps;
    }

    /** What a superior said when the dossier last came back. */
    Optional<String> sentBack(DossierId dossier) {
        return items.lastDone(dossier)
                .filter(item -> item.action().filter(SENT_BACK::equals).isPresent())
                .flatMap(WorkItem::remark);
    }

    /** Why {@code actor} can do nothing with an item; nothing when they can. */
    Optional<String> hindrance(WorkItem item, Actor actor) {
        var names = names(List.of(item));
        if (item.closedAt().isPresent()) {
            var by = item.closedBy()
                    .map(account -> names.getOrDefault(account, account.value()))
                    .orElse(Actor.SYSTEM.name());
            return Optional.of(
                    texts.text("work.closed", by, when.dateTime(item.closedAt().get())));
        }
        if (!actor.is(item.role(), item.agency())) {
            return Optional.of(texts.text(
                    "work.not-yours", texts.text("work.queue." + item.role().id())));
        }
        return item.owner()
                .filter(owner -> !owner.equals(actor.account()))
                .map(owner -> texts.text("work.taken", names.getOrDefault(owner, owner.value())));
    }

    private Map<AccountName, String> names(List<WorkItem> all) {
        return accounts.fullNames(all.stream()
                .flatMap(item -> Stream.concat(item.closedBy().stream(), item.owner().stream()))
                .toList());
    }
}
