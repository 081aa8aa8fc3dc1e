package vn.motcua.processing;

import static vn.motcua.work.ActionField.Type.LONG_TEXT;
import static vn.motcua.work.ActionField.choice;
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
import vn.motcua.dossier.DossierEvent.Outcome;
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
                ProcessingDesk.SEND_BACK, item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    private static Map<String, String> outcomes(MessageSource texts) {
        Locale locale = LocaleContextHolder.getLocale();
        var choices = new TreeMap<String, String>();
        OUTCOMES.forEach((name, outcome) ->
                choices.put(name, texts.getMessage("dossier.outcome." + outcome, new Object[0], locale)));
        return choices;
    }
}
