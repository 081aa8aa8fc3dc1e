package vn.motcua.reception;

import static vn.motcua.work.ActionField.Type.LONG_TEXT;
import static vn.motcua.work.ActionField.Type.PAPER_REASONS;
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
                item -> List.of(required("items", PAPER_REASONS)),
                (item, input, actor) -> desk.requestSupplement(item.dossier(), input.items("items"), actor.account()));
    }

    @Bean
    WorkAction refuse(ReceptionDesk desk) {
        return WorkAction.of(
                "refuse",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.refuse(item.dossier(), input.text("reason"), actor.account()));
    }
}
