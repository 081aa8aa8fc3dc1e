package vn.motcua.result;

import static vn.motcua.work.ActionField.Type.LONG_TEXT;
import static vn.motcua.work.ActionField.Type.MONEY;
import static vn.motcua.work.ActionField.Type.TEXT;
import static vn.motcua.work.ActionField.required;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossier.Dossiers;
import vn.motcua.work.ActionField;
import vn.motcua.work.ActionInput;
import vn.motcua.work.WorkAction;
import vn.motcua.work.WorkItem;

/** What can be done with a result. */
@Configuration(proxyBeanMethods = false)
class ResultActions {

    @Bean
    WorkAction sign(ResultDesk desk, Signers signers) {
        return WorkAction.of(
                "sign",
                item -> List.of(),
                (item, input, actor) -> desk.decideToSign(item.dossier(), signers.of(item, actor)));
    }

    @Bean
    WorkAction seal(ResultDesk desk) {
        return WorkAction.of(
                "seal", item -> List.of(), (item, input, actor) -> desk.decideToSeal(item.dossier(), actor.account()));
    }

    @Bean
    WorkAction proposeRecall() {
        return WorkAction.of(
                "propose-recall", item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    @Bean
    WorkAction recall(ResultDesk desk) {
        return WorkAction.of(
                "recall",
                item -> List.of(required("reason", LONG_TEXT)),
                (item, input, actor) -> desk.recall(item.dossier(), input.text("reason"), actor.account()));
    }

    @Bean
    WorkAction declineRecall() {
        return WorkAction.of(
                "decline-recall", item -> List.of(required("reason", LONG_TEXT)), WorkAction.Performer.NOTHING);
    }

    @Bean
    WorkAction handOver(ResultDesk desk, Dossiers dossiers) {
        return WorkAction.of(
                "hand-over",
                item -> fields(item, dossiers),
                (item, input, actor) -> desk.handOver(
                        item.dossier(),
                        new ResultDesk.Receiver(input.text("receiverName"), input.text("receiverId")),
                        fee(input),
                        actor.account()));
    }

    private static List<ActionField> fields(WorkItem item, Dossiers dossiers) {
        var name = required("receiverName", TEXT);
        var identity = required("receiverId", TEXT);
        return dossiers.get(item.dossier()).feeOpen() > 0
                ? List.of(name, identity, required("fee", MONEY))
                : List.of(name, identity);
    }

    private static long fee(ActionInput input) {
        return input.find("fee").isPresent() ? input.money("fee") : 0;
    }
}
