package vn.motcua.processing;

import static vn.motcua.work.ActionField.Type.DATE;
import static vn.motcua.work.ActionField.Type.LONG_TEXT;
import static vn.motcua.work.ActionField.choice;
import static vn.motcua.work.ActionField.optional;
import static vn.motcua.work.ActionField.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.motcua.dossier.Inspection;
import vn.motcua.work.ActionInput;
import vn.motcua.work.WorkAction;

/** What can be done about a look at the place itself. */
@Configuration(proxyBeanMethods = false)
class InspectionActions {

    @Bean
    WorkAction planInspection(InspectionDesk desk) {
        return WorkAction.of(
                "plan-inspection",
                item -> List.of(required("day", DATE), optional("note", LONG_TEXT)),
                (item, input, actor) -> desk.plan(
                        item.dossier(), input.date("day"), input.find("note").orElse(null), actor.account()));
    }

    @Bean
    WorkAction recordInspection(InspectionDesk desk, MessageSource texts) {
        return WorkAction.of(
                "record-inspection",
                item -> List.of(
                        required("heldOn", DATE),
                        required("participants", LONG_TEXT),
                        required("findings", LONG_TEXT),
                        choice("finding", findings(texts)),
                        optional("mendBy", DATE)),
                (item, input, actor) -> desk.record(item.dossier(), report(input), actor.account()));
    }

    private static Inspection.Report report(ActionInput input) {
        return new Inspection.Report(
                input.date("heldOn"),
                input.text("participants"),
                input.text("findings"),
                Inspection.Finding.valueOf(input.text("finding")),
                input.find("mendBy").isPresent() ? input.date("mendBy") : null);
    }

    private static Map<String, String> findings(MessageSource texts) {
        var choices = new LinkedHashMap<String, String>();
        for (var finding : Inspection.Finding.values()) {
            choices.put(
                    finding.name(),
                    texts.getMessage("dossier.finding." + finding, null, LocaleContextHolder.getLocale()));
        }
        return choices;
    }
}
