package vn.motcua.slips;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.slips.HandOver.Step;
import vn.motcua.work.WorkItem;

/** Names the steps of a dossier as papers do: unit, step, person, action, in Vietnamese whoever reads them. */
@Component
class StepNames {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Agencies agencies;
    private final Accounts accounts;
    private final MessageSource texts;

    StepNames(Agencies agencies, Accounts accounts, MessageSource texts) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** The steps of a dossier that {@code own} resolves, in their order. */
    List<Step> of(List<WorkItem> log, AgencyId own) {
        var names = accounts.fullNames(log.stream()
                .flatMap(item -> Stream.concat(item.closedBy().stream(), item.owner().stream()))
                .toList());
        return log.stream()
                .map(item -> new Step(
                        unit(item, own),
                        doer(item, names),
                        item.openedAt(),
                        item.dueAt(),
                        item.closedAt().orElse(null),
                        item.action().map(action -> text("action." + action)).orElse(null)))
                .toList();
    }

    /** The other agencies that had the dossier, or that there was none. */
    String others(List<WorkItem> log, AgencyId own) {
        var others = log.stream()
                .map(WorkItem::agency)
                .distinct()
                .filter(agency -> !agency.equals(own))
                .map(agency -> agencies.get(agency).name())
                .toList();
        return others.isEmpty() ? text("slips.nobody") : String.join("; ", others);
    }

    String text(String key) {
        return texts.getMessage(key, null, VIETNAMESE);
    }

    /** Who does the step, and for which agency where it is another one. */
    private String unit(WorkItem item, AgencyId own) {
        var unit = text("slips.queue." + item.role().id()) + " – " + item.stepName();
        return item.agency().equals(own)
                ? unit
                : unit + " (" + agencies.get(item.agency()).name() + ")";
    }

    private static @Nullable String doer(WorkItem item, Map<AccountName, String> names) {
        return item.closedBy()
                .or(item::owner)
                .map(account -> names.getOrDefault(account, account.value()))
                .orElse(null);
    }
}
