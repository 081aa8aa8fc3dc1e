package vn.motcua.reception;

import static vn.motcua.work.ActionField.Type.LONG_TEXT;
import static vn.motcua.work.ActionField.Type.PAPER_REASONS;
import static vn.motcua.work.ActionField.Type.TEXT;
import static vn.motcua.work.ActionField.optional;
import static vn.motcua.work.ActionField.required;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.work.WorkAction;

/** What can be done with a dossier at reception. */
@Configuration(proxyBeanMethods = false)
class ReceptionActions {

    @Bean
    WorkAction accept(ReceptionDesk desk) {
        return WorkAction.of(
                "accept", item -> List.of(), (item, input, actor) -> desk.accept(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction requestSupplement(ReceptionDesk desk) {
        return WorkAction.of(
                "request-supplement",
                item -> List.of(required("items", PAPER_REASONS), optional("ground", TEXT)),
                (item, input, actor) -> desk.requestSupplement(
                        item.dossier(),
                        input.items("items"),
                        input.find("ground").orElse(null),
                        actor.account()));
    }

    @Bean
    WorkAction approveSupplement(ReceptionDesk desk) {
        return WorkAction.of(
                "approve-supplement",
                item -> List.of(),
                (item, input, actor) -> desk.approveSupplement(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction declineSupplement(ReceptionDesk desk) {
        return WorkAction.of(
                "decline-supplement",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.declineSupplement(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction waitLonger(ReceptionDesk desk) {
        return WorkAction.of(
                "wait-longer",
                item -> List.of(),
                (item, input, actor) -> desk.waitLonger(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction endUnsupplied(ReceptionDesk desk) {
        return WorkAction.of(
                "end-unsupplied",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.endUnsupplied(item.dossier(), input.text("reason"), actor.account()));
    }

    @Bean
    WorkAction refuse(ReceptionDesk desk) {
        return WorkAction.of(
                "refuse",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.refuse(item.dossier(), input.text("reason"), actor.account()));
    }
}
