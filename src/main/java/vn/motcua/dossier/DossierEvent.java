package vn.motcua.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.DelegationId;
import vn.motcua.core.DossierId;
import vn.motcua.core.PostId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Sha256;

/** Something that happened to a dossier: ids and facts only, no personal data. Each becomes a line of the ledger. */
public sealed interface DossierEvent {

    DossierId dossier();

    AccountName by();

    Instant at();

    /** <i>Nộp hồ sơ</i>. */
    record Submitted(
            DossierId dossier,
            AccountName by,
            Instant at,
            DossierNumber number,
            ProcedureCode procedure,
            String procedureVersion,
            AgencyId agency,
            AgencyId receivingAgency,
            Channel channel,
            Sha256 answers,
            List<PaperSeal> papers,
            Instant receptionDueAt,
            ClockPolicy clocks)
            implements DossierEvent {}

    /** <i>Tiếp nhận và hẹn trả</i>. */
    record Accepted(
            DossierId dossier, AccountName by, Instant at, Instant clockStartAt, Instant promisedAt, String slip)
            implements DossierEvent {}

    /** <i>Từ chối tiếp nhận</i>. */
    record Refused(DossierId dossier, AccountName by, Instant at, Sha256 reason) implements DossierEvent {}

    /**
     * <i>Yêu cầu bổ sung</i>: one complete list.
     *
     * @param supplyBy until when it may be supplied
     * @param again whether the same stage had asked before
     */
    record SupplementRequested(
            DossierId dossier,
            AccountName by,
            Instant at,
            List<String> papers,
            Instant pausedDueAt,
            Instant supplyBy,
            boolean again)
            implements DossierEvent {}

    /** A second list is proposed to a superior. Changes no state. */
    record SupplementProposed(DossierId dossier, AccountName by, Instant at, List<String> papers)
            implements DossierEvent {}

    /** A superior does not ask a second time. Changes no state. */
    record SupplementDeclined(DossierId dossier, AccountName by, Instant at) implements DossierEvent {}

    /** The applicant has more time to supply. Changes no state. */
    record SupplyTimeExtended(DossierId dossier, AccountName by, Instant at, Instant supplyBy)
            implements DossierEvent {}

    /** <i>Đã bổ sung</i>. */
    record Supplied(
            DossierId dossier, AccountName by, Instant at, Sha256 answers, List<PaperSeal> papers, Instant dueAt)
            implements DossierEvent {}

    /** <i>Yêu cầu thực hiện nghĩa vụ tài chính</i>; the amount in đồng. */
    record PaymentRequired(
            DossierId dossier, AccountName by, Instant at, long amount, Sha256 ground, Instant pausedDueAt)
            implements DossierEvent {}

    /**
     * <i>Đã thực hiện nghĩa vụ tài chính</i>; the amount in đồng.
     *
     * @param reference the number of the receipt or tax slip
     */
    record Paid(DossierId dossier, AccountName by, Instant at, long amount, String reference, Instant dueAt)
            implements DossierEvent {}

    /** A fee was taken at the counter; the amount in đồng. Changes no state. */
    record FeeCollected(DossierId dossier, AccountName by, Instant at, long amount) implements DossierEvent {}

    /** <i>Phân công thụ lý</i>. */
    record Assigned(DossierId dossier, AccountName by, Instant at, AccountName officer) implements DossierEvent {}

    /** <i>Đề xuất giải quyết</i>: what the officer proposes to decide. Changes no state. */
    record Proposed(DossierId dossier, AccountName by, Instant at, Outcome outcome, Sha256 reason)
            implements DossierEvent {}

    /**
     * A step of the process was done: who did what. Changes no state.
     *
     * @param delegation under which it was done; nothing when it was done in one's own right
     * @param post in which the official acted
     */
    record StepDone(
            DossierId dossier,
            AccountName by,
            Instant at,
            String step,
            String action,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DelegationId delegation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PostId post)
            implements DossierEvent {}

    /**
     * <i>Chuyển giao việc</i>: an open step has another owner. Changes no state.
     *
     * @param fromPost whose work it was; lines of before there were posts have none
     * @param to nobody when it went back to the queue
     */
    record WorkMoved(
            DossierId dossier,
            AccountName by,
            Instant at,
            String step,
            AccountName from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PostId fromPost,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AccountName to,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PostId toPost,

            Sha256 reason)
            implements DossierEvent {}

    /** <i>Gia hạn</i> with an apology, at most once. The due date that counts stays. */
    record Extended(DossierId dossier, AccountName by, Instant at, Sha256 reason, Instant promisedAt)
            implements DossierEvent {}

    /** <i>Đề nghị gia hạn</i>: what the officer proposes. Changes no state. */
    record ExtensionProposed(DossierId dossier, AccountName by, Instant at, Sha256 reason, Instant promisedAt)
            implements DossierEvent {}

    /** The leader does not promise a later date. Changes no state. */
    record ExtensionDeclined(DossierId dossier, AccountName by, Instant at) implements DossierEvent {}

    /** <i>Chuyển cơ quan có thẩm quyền</i>. Changes no state. */
    record Transferred(DossierId dossier, AccountName by, Instant at, AgencyId from, AgencyId to, Sha256 reason)
            implements DossierEvent {}

    /**
     * <i>Cơ quan kế thừa tiếp tục giải quyết</i>: an agency that had it ends, another goes on. Changes no state.
     *
     * @param from whose steps and dossier it was until then, as resolving agency, one-stop shop or both
     */
    record TakenOver(DossierId dossier, AccountName by, Instant at, AgencyId from, AgencyId to)
            implements DossierEvent {}

    /**
     * <i>Lấy ý kiến</i> of another agency. Changes no state.
     *
     * @param dueAt until when it may answer
     * @param pausedDueAt the date that stands still until all have answered; nothing when the clock runs on
     */
    record OpinionAsked(
            DossierId dossier,
            AccountName by,
            Instant at,
            AgencyId agency,
            Instant dueAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant pausedDueAt)
            implements DossierEvent {}

    /**
     * <i>Cho ý kiến</i>. Changes no state.
     *
     * @param newDueAt the dossier's date after the pause that this answer ends; nothing when it ends none
     */
    record OpinionGiven(
            DossierId dossier,
            AccountName by,
            Instant at,
            AgencyId agency,
            Sha256 opinion,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant newDueAt)
            implements DossierEvent {}

    /**
     * <i>Hết hạn cho ý kiến</i>: who has not answered is not waited for. Changes no state.
     *
     * @param over when the time for answers was over
     * @param newDueAt the dossier's date after the pause that ended then; nothing when the clock had run on
     */
    record OpinionsOver(
            DossierId dossier,
            AccountName by,
            Instant at,
            Instant over,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant newDueAt)
            implements DossierEvent {}

    /** <i>Hẹn kiểm tra thực địa</i>: the applicant is told the day. Changes no state. */
    record InspectionPlanned(DossierId dossier, AccountName by, Instant at, LocalDate day) implements DossierEvent {}

    /**
     * <i>Biên bản kiểm tra thực địa</i>. Changes no state.
     *
     * @param report fingerprint of the whole record
     */
    record InspectionRecorded(
            DossierId dossier, AccountName by, Instant at, LocalDate heldOn, Inspection.Finding finding, Sha256 report)
            implements DossierEvent {}

    /**
     * <i>Đối chiếu tự động</i> with what our own register says. Changes no state.
     *
     * @param entry the number of the entry that was found
     */
    record RegisterChecked(
            DossierId dossier,
            AccountName by,
            Instant at,
            RegisterCheck.Finding finding,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String entry)
            implements DossierEvent {}

    /** <i>Đề nghị rút hồ sơ</i>. Changes no state. */
    record WithdrawalRequested(DossierId dossier, AccountName by, Instant at, Sha256 reason) implements DossierEvent {}

    /** <i>Rút hồ sơ</i>. */
    record Withdrawn(DossierId dossier, AccountName by, Instant at) implements DossierEvent {}

    /** <i>Dừng giải quyết</i>. */
    record Stopped(DossierId dossier, AccountName by, Instant at, Sha256 reason) implements DossierEvent {}

    /** A signature was put on the result. Changes no state. */
    record ResultSigned(DossierId dossier, AccountName by, Instant at, String field, String certificate, Sha256 file)
            implements DossierEvent {}

    /** <i>Đã xử lý xong</i>: the signed result is published. */
    record Decided(DossierId dossier, AccountName by, Instant at, Outcome outcome, String resultNumber, Sha256 result)
            implements DossierEvent {}

    /** <i>Thu hồi kết quả</i> before it is handed over: it is processed again. */
    record ResultRecalled(DossierId dossier, AccountName by, Instant at, Sha256 reason) implements DossierEvent {}

    /** <i>Trả kết quả</i>. */
    record Returned(
            DossierId dossier,
            AccountName by,
            Instant at,
            Channel way,
            @Nullable Sha256 receiver) implements DossierEvent {}

    /** What was decided. */
    enum Outcome {
        /** <i>Đồng ý giải quyết</i>. */
        GRANTED,
        /** <i>Không đồng ý giải quyết</i>. */
        REJECTED
    }

    /** Which file stands for a paper, by fingerprint. */
    record PaperSeal(String paper, Sha256 file) {}
}
