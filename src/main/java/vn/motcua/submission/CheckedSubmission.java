package vn.motcua.submission;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Attachment;
import vn.motcua.dossier.Declaration;
import vn.motcua.procedure.Procedure;

/**
 * A submission with nothing wrong in it (<i>hồ sơ đủ điều kiện gửi</i>).
 *
 * @param receivingAgency where it is filed: inside a province any one-stop shop takes it in (Điều 14 NĐ 118/2025)
 * @param answers canonical: hidden fields dropped, values typed
 */
record CheckedSubmission(
        Procedure procedure,
        AgencyId agency,
        AgencyId receivingAgency,
        Channel channel,
        Channel returnBy,
        Applicant applicant,
        ObjectNode answers,
        List<Attachment> attachments) {

    /** Whether another agency takes it in than resolves it. */
    boolean isForwarded() {
        return !receivingAgency.equals(agency);
    }

    Declaration declaration() {
        return Declaration.of(answers, procedure.declaration().version());
    }
}
