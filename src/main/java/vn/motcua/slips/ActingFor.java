package vn.motcua.slips;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.Days;
import vn.motcua.core.PostId;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.mandate.Mandates;
import vn.motcua.result.SignerTitle;
import vn.motcua.work.WorkItem;
import vn.motcua.work.WorkItems;

/** In whose place somebody issues a slip (<i>ký thay, thừa ủy quyền</i>, Điều 13 NĐ 30/2020/NĐ-CP). */
@Component
class ActingFor {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final WorkItems items;
    private final Accounts accounts;
    private final Mandates mandates;
    private final MessageSource texts;

    ActingFor(WorkItems items, Accounts accounts, Mandates mandates, MessageSource texts) {
        this.items = items;
        this.accounts = accounts;
        this.mandates = mandates;
        this.texts = texts;
    }

    /** The lines of the title above the name of whoever acts in another's place; none for those who act in their own right. */
    List<String> title(Dossier dossier, DossierEvent event) {
        if (event instanceof DossierEvent.Withdrawn) { // at no step, so under no delegation
            return List.of();
        }
        return items.lastDone(dossier.id())
                .filter(item -> item.closedBy().filter(event.by()::equals).isPresent())
                .flatMap(item -> item.onBehalfOf().map(other -> title(item, event.by(), other, Days.of(event.at()))))
                .orElseGet(List::of);
    }

    private List<String> title(WorkItem item, AccountName by, AccountName other, LocalDate day) {
        var used = item.delegation().flatMap(mandates::used);
        var own = position(
                item, by, used.flatMap(one -> Optional.ofNullable(one.toPost())).orElse(null), day);
        var others = position(
                item,
                other,
                used.flatMap(one -> Optional.ofNullable(one.fromPost())).orElse(null),
                day);
        return SignerTitle.of(own, others).lines().toList();
    }

    /** The position of somebody in the post that the delegation names, or else what the step's role is called. */
    private String position(WorkItem item, AccountName account, @Nullable PostId post, LocalDate day) {
        return accounts.findById(account.value())
                .flatMap(person -> person.posts().stream()
                        .filter(held -> held.id().equals(post))
                        .findFirst()
                        .or(() -> person.postAs(item.role(), item.agency(), day))
                        .or(() -> person.postIn(item.agency(), day)))
                .map(Post::signedTitle)
                .orElseGet(() -> texts.getMessage("slips.queue." + item.role().id(), null, VIETNAMESE));
    }
}
