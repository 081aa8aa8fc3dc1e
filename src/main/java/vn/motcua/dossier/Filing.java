package vn.motcua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;

/**
 * All that a dossier is filed with, checked before.
 *
 * @param procedureVersion the version of the procedure it is filed under
 * @param agency the one that resolves it
 * @param receivingAgency the one whose one-stop shop takes it in: another one where boundaries do not matter
 * @param summary what is asked for, in one sentence
 * @param trackingSecret the second fact for looking it up without signing in
 * @param feeDue in đồng
 * @param feeWords the rows of the fee tables that applied
 * @param clocks how its clocks run, kept for its whole life
 */
public record Filing(
        DossierId id,
        ProcedureCode procedure,
        String procedureVersion,
        AgencyId agency,
        AgencyId receivingAgency,
        Channel channel,
        Channel returnBy,
        Applicant applicant,
        Declaration declaration,
        List<Attachment> attachments,
        String summary,
        String trackingSecret,
        long feeDue,
        @Nullable String feeWords,
        ClockPolicy clocks) {}
