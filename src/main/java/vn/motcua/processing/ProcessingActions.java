package vn.motcua.processing;

import static vn.motcua.work.ActionField.Type.DATE;
import static vn.motcua.work.ActionField.Type.LONG_TEXT;
import static vn.motcua.work.ActionField.Type.MONEY;
import static vn.motcua.work.ActionField.Type.TEXT;
import static vn.motcua.work.ActionField.choice;
import static vn.motcua.work.ActionField.choices;
import static vn.motcua.work.ActionField.offer;
import static vn.motcua.work.ActionField.optional;
import static vn.motcua.work.ActionField.required;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.dossier.DossierEvent.Outcome;
import vn.motcua.dossier.FinancialDuty;
import vn.motcua.work.ActionInput;
import vn.motcua.work.WorkAction;

/** What can be done with a dossier in the professional unit. */
@Configuration(proxyBeanMethods = false)
class ProcessingActions {

    /** The choices as the API names them. */
    private static final Map<String, Outcome> OUTCOMES = Map.of("GRANT", Outcome.GRANTED, "REJECT", Outcome.REJECTED);

    @Bean
    WorkAction assign(ProcessingDesk desk) {
        return WorkAction.of(
                "assign",
                item -> List.of(choice("officer", desk.officers(item.agency()))),
                (item, input, actor) ->
                        desk.assign(item.dossier(), new AccountName(input.text("officer")), actor.account()));
    }

    @Bean
    WorkAction propose(ProcessingDesk desk, MessageSource texts) {
        return WorkAction.of(
                "propose",
                item -> List.of(choice("outcome", outcomes(texts)), required("opinion", LONG_TEXT)),
                (item, input, actor) -> desk.propose(
                        item.dossier(),
                        OUTCOMES.getOrDefault(input.text("outcome"), Outcome.REJECTED),
                        input.text("opinion"),
                        actor.account()));
    }

    @Bean
    WorkAction approve() {
        return WorkAction.of("approve", item -> List.of(optional("opinion", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    @Bean
    WorkAction returnForRework() {
        return WorkAction.of(
                "return-for-rework", item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    @Bean
    WorkAction transfer(ProcessingDesk desk) {
        return WorkAction.of(
                "transfer",
                item -> List.of(
                        offer("agency", desk.competent(item.dossier(), item.agency())), required("reason", LONG_TEXT)),
                (item, input, actor) ->
                        desk.transfer(item.dossier(), agency(input), input.text("reason"), actor.account()));
    }

    /** One that is not offered, since it is not competent, is told so by the desk. */
    private static AgencyId agency(ActionInput input) {
        try {
            return new AgencyId(input.text("agency"));
        } catch (RuleViolation e) {
            throw InvalidInput.of("agency", "action.choice-unknown");
        }
    }

    @Bean
    WorkAction askOpinions(OpinionDesk desk, OtherAgencies others) {
        return WorkAction.of(
                "ask-opinions",
                item -> List.of(
                        choices("agencies", others.than(item.agency())),
                        required("question", LONG_TEXT),
                        required("until", DATE)),
                (item, input, actor) -> desk.ask(
                        item.dossier(),
                        input.texts("agencies"),
                        input.text("question"),
                        input.date("until"),
                        actor.account()));
    }

    @Bean
    WorkAction goWithoutOpinions() {
        return WorkAction.of(
                OpinionDesk.GO_WITHOUT, item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    @Bean
    WorkAction giveOpinion(OpinionDesk desk) {
        return WorkAction.of(
                "give-opinion",
                item -> List.of(required("opinion", LONG_TEXT)),
                (item, input, actor) -> desk.give(item, input.text("opinion"), actor.account()));
    }

    @Bean
    WorkAction requirePayment(DutyDesk desk) {
        return WorkAction.of(
                "require-payment",
                item -> List.of(required("amount", MONEY), required("ground", LONG_TEXT)),
                (item, input, actor) -> desk.require(
                        item.dossier(),
                        new FinancialDuty(input.money("amount"), input.text("ground")),
                        actor.account()));
    }

    @Bean
    WorkAction recordPayment(DutyDesk desk) {
        return WorkAction.of(
                "record-payment",
                item -> List.of(required("reference", TEXT)),
                (item, input, actor) -> desk.record(item.dossier(), input.text("reference"), actor.account()));
    }

    @Bean
    WorkAction proposeExtension(ProcessingDesk desk) {
        return WorkAction.of(
                "propose-extension",
                item -> List.of(required("newDate", DATE), required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.proposeExtension(
                        item.dossier(), input.date("newDate"), input.text("reason"), actor.account()));
    }

    @Bean
    WorkAction extend(ProcessingDesk desk) {
        return WorkAction.of(
                "extend", item -> List.of(), (item, input, actor) -> desk.extend(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction declineExtension(ProcessingDesk desk) {
        return WorkAction.of(
                "decline-extension",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.declineExtension(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction proposeStop() {
        return WorkAction.of(
                "propose-stop", item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    @Bean
    WorkAction stop(ProcessingDesk desk) {
        return WorkAction.of(
                "stop",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.stop(item.dossier(), input.text("reason"), actor.account()));
    }

    @Bean
    WorkAction declineStop() {
        return WorkAction.of(
                "decline-stop", item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    private static Map<String, String> outcomes(MessageSource texts) {
        Locale locale = LocaleContextHolder.getLocale();
        var choices = new TreeMap<String, String>();
        OUTCOMES.forEach((name, outcome) ->
                choices.put(name, texts.getMessage("dossier.outcome." + outcome, new Object[0], locale)));
        return choices;
    }
}
