package vn.motcua.slips;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DelegationId;
import vn.motcua.mandate.Mandates;
import vn.motcua.mandate.Mandates.Used;
import vn.motcua.slips.HandOver.Step;
import vn.motcua.work.WorkItem;

/** Names the steps of a dossier as papers do: unit, step, person, action, in Vietnamese whoever reads them. */
@Component
class StepNames {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final Agencies agencies;
    private final Accounts accounts;
    private final Mandates mandates;
    private final MessageSource texts;

    StepNames(Agencies agencies, Accounts accounts, Mandates mandates, MessageSource texts) {
        this.agencies = agencies;
        this.accounts = accounts;
        this.mandates = mandates;
        this.texts = texts;
    }

    /** The steps of a dossier that {@code own} resolves, in their order. */
    List<Step> of(List<WorkItem> log, AgencyId own) {
        var names = accounts.fullNames(log.stream()
                .flatMap(item -> Stream.of(item.closedBy(), item.owner(), item.onBehalfOf()))
                .flatMap(Optional::stream)
                .toList());
        var used =
                mandates
                        .used(log.stream()
                                .flatMap(item -> item.delegation().stream())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Used::id, Function.identity()));
        return log.stream()
                .map(item -> new Step(
                        unit(item, own),
                        doer(item, names, used),
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

    String text(String key, Object... values) {
        return texts.getMessage(key, values, VIETNAMESE);
    }

    /** Who does the step, and for which agency where it is another one. */
    private String unit(WorkItem item, AgencyId own) {
        var unit = text("slips.queue." + item.role().id()) + " – " + item.stepName();
        return item.agency().equals(own)
                ? unit
                : unit + " (" + agencies.get(item.agency()).name() + ")";
    }

    /** Who has it or did it; with the delegation that was used where it was in another's place. */
    private @Nullable String doer(WorkItem item, Map<AccountName, String> names, Map<DelegationId, Used> used) {
        return item.closedBy()
                .or(item::owner)
                .map(account -> name(account, names))
                .map(doer -> item.onBehalfOf()
                        .flatMap(other ->
                                item.delegation().map(used::get).map(under -> inPlace(doer, name(other, names), under)))
                        .orElse(doer))
                .orElse(null);
    }

    private String inPlace(String doer, String other, Used under) {
        var giver = (under.fromTitle() + " " + other).strip();
        var document = under.document();
        return document == null
                ? text("slips.in-place.undocumented", doer, giver, SlipTimes.table(under.givenAt()))
                : text("slips.in-place", doer, giver, document);
    }

    private static String name(AccountName account, Map<AccountName, String> names) {
        return names.getOrDefault(account, account.value());
    }
}
