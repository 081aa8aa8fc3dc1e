package vn.motcua.work.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.DelegationId;
import vn.motcua.core.DossierId;
import vn.motcua.web.Texts;
import vn.motcua.web.When;
import vn.motcua.work.Authority;
import vn.motcua.work.Grounds;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;
import vn.motcua.work.WorkMove;
import vn.motcua.work.WorkMoves;
import vn.motcua.work.item.WorkView.Step;

/** Who did what with a dossier, step by step (<i>nhật ký xử lý</i>), and who has it now. */
@Component
class StepLog {

    private static final String SENT_BACK = "return-for-rework";

    private final WorkItems items;
    private final Accounts accounts;
    private final WorkMoves moves;
    private final Authority authority;
    private final Texts texts;
    private final When when;

    StepLog(WorkItems items, WorkMoves moves, Accounts accounts, Authority authority, Texts texts, When when) {
        this.items = items;
        this.moves = moves;
        this.accounts = accounts;
        this.authority = authority;
        this.texts = texts;
        this.when = when;
    }

    /** The newest first. */
    List<Step> of(DossierId dossier) {
        var all = items.of(dossier);
        var moved = moves.of(dossier);
        var names = names(all, moved);
        var givers = authority.givers(all);
        var steps = new ArrayList<Step>();
        for (var item : all.reversed()) {
            steps.add(new Step(
                    item.stepName(),
                    item.closedAt().orElse(null),
                    item.dueAt(),
                    by(item, names, givers),
                    item.action().map(action -> texts.text("action." + action)).orElse(null),
                    item.remark().orElse(null),
                    item.closedAt().filter(at -> at.isAfter(item.dueAt())).isPresent(),
                    moved.stream()
                            .filter(move -> move.item().equals(item.id()))
                            .map(move -> sentence(move, names))
                            .toList()));
        }
        return steps;
    }

    /** Who did or holds it, and in whose place. */
    private @Nullable String by(WorkItem item, Map<AccountName, String> names, Map<DelegationId, String> givers) {
        var by = item.closedBy()
                .or(item::owner)
                .map(account -> name(account, names))
                .map(name -> in(item.postTitle(), name));
        var behalf = item.onBehalfOf().map(account -> in(item.delegation().map(givers::get), name(account, names)));
        return by.isPresent() && behalf.isPresent()
                ? texts.text("work.log.behalf", by.get(), behalf.get())
                : by.orElse(null);
    }

    private String sentence(WorkMove move, Map<AccountName, String> names) {
        return texts.text(
                "work.log.moved",
                in(move.fromTitle(), name(move.from(), names)),
                move.to()
                        .map(account -> in(move.toTitle(), name(account, names)))
                        .orElseGet(() -> texts.text("work.log.queue")),
                name(move.movedBy(), names),
                when.dateTime(move.movedAt()),
                move.reason());
    }

    /** Somebody as what they act, where that is known. */
    private String in(Optional<String> title, String name) {
        return title.filter(known -> !known.isEmpty())
                .map(known -> texts.text("work.log.post", name, known))
                .orElse(name);
    }

    private static String name(AccountName account, Map<AccountName, String> names) {
        return names.getOrDefault(account, account.value());
    }

    /** What a superior said when the dossier last came back. */
    Optional<String> sentBack(DossierId dossier) {
        return items.lastDone(dossier)
                .filter(item -> item.action().filter(SENT_BACK::equals).isPresent())
                .flatMap(WorkItem::remark);
    }

    /** Why {@code actor} can do nothing with an item; nothing when they can. */
    Optional<String> hindrance(WorkItem item, Actor actor) {
        var names = names(List.of(item), List.of());
        if (item.closedAt().isPresent()) {
            var by = Optional.ofNullable(by(item, names, authority.givers(List.of(item))))
                    .orElse(Actor.SYSTEM.name());
            return Optional.of(
                    texts.text("work.closed", by, when.dateTime(item.closedAt().get())));
        }
        var grounds = authority.grounds(item, actor);
        if (grounds.isEmpty()) {
            return Optional.of(texts.text(
                    "work.not-yours", texts.text("work.queue." + item.role().id())));
        }
        return item.isHeldByOther(actor, grounds.get())
                ? item.owner().map(owner -> texts.text("work.taken", name(owner, names)))
                : Optional.empty();
    }

    /** That {@code actor} would act in another's place, and until when. */
    Optional<String> behalf(WorkItem item, Actor actor) {
        return authority
                .grounds(item, actor)
                .flatMap(Grounds::delegated)
                .map(mandate -> texts.text("work.behalf.now", mandate.giver(), when.dateTime(mandate.until())));
    }

    private Map<AccountName, String> names(List<WorkItem> all, List<WorkMove> moved) {
        var inItems = all.stream()
                .flatMap(item -> Stream.of(item.closedBy(), item.owner(), item.onBehalfOf()))
                .flatMap(Optional::stream);
        var inMoves = moved.stream()
                .flatMap(move -> Stream.concat(Stream.of(move.from(), move.movedBy()), move.to().stream()));
        return accounts.fullNames(Stream.concat(inItems, inMoves).distinct().toList());
    }
}
