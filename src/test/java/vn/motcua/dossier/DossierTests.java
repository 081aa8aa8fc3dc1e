package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.dossier.Samples.APPOINTMENT;
import static vn.motcua.dossier.Samples.CITIZEN;
import static vn.motcua.dossier.Samples.LEADER;
import static vn.motcua.dossier.Samples.OFFICER;
import static vn.motcua.dossier.Samples.RECEPTIONIST;
import static vn.motcua.dossier.Samples.TEN;
import static vn.motcua.testing.TestClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

class DossierTests {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final List<SupplementItem> BLURRED =
            List.of(new SupplementItem("giay-chung-sinh", "Ảnh mờ, vui lòng chụp lại"));

    @Test
    void keepsTheTwoClocksApart() {
        var dossier = Samples.accepted();

        assertThat(dossier.status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(dossier.clocks().receptionDueAt()).isEqualTo(at("2026-11-23T09:00"));
        assertThat(dossier.clocks().promisedAt()).contains(APPOINTMENT);
    }

    @Test
    void refusesASecondAcceptance() {
        var dossier = Samples.accepted();

        assertThatThrownBy(() -> dossier.accept(RECEPTIONIST, TEN, TEN, APPOINTMENT, "2/TTPVHCC-2026"))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.kind()).isEqualTo(RuleViolation.Kind.CONFLICT));
    }

    @Test
    void goesBackWhereItWasWhenSupplied() {
        var dossier = Samples.inProcess();
        dossier.requestSupplement(Samples.request(BLURRED), RECEPTIONIST, TEN);
        dossier.stepDone("userTask_CheckDossier", "request-supplement", RECEPTIONIST, TEN);
        assertThat(dossier.missing()).isEqualTo(BLURRED);

        dossier.supply(
                dossier.declaration(), List.of(Samples.paper("giay-chung-sinh")), CITIZEN, TEN, at("2026-11-25T10:00"));

        assertThat(dossier.status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(dossier.missing()).isEmpty();
        assertThat(dossier.attachments()).hasSize(1);
        assertThat(dossier.clocks().dueAt()).contains(at("2026-11-25T10:00"));
    }

    @Test
    void standsStillUntilWhatIsDueToTheBudgetIsPaid() {
        var dossier = Samples.inProcess();
        dossier.requirePayment(new FinancialDuty(1_250_000, "Thông báo số 15"), RECEPTIONIST, TEN);
        assertThat(dossier.status()).isEqualTo(DossierStatus.AWAITING_PAYMENT);
        assertThat(dossier.clocks().pausedAt()).contains(TEN);

        dossier.pay("BL-1", RECEPTIONIST, at("2026-11-23T10:00"), at("2026-11-25T10:00"));

        assertThat(dossier.status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(dossier.clocks().dueAt()).contains(at("2026-11-25T10:00"));
        assertThat(dossier.duty()).hasValueSatisfying(duty -> {
            assertThat(duty.amount()).isEqualTo(1_250_000);
            assertThat(duty.reference()).contains("BL-1");
        });
        assertThat(dossier.feeOpen()).as("the fee is another matter").isZero();
    }

    @Test
    void isNotLateWhenItEndsWhileItWaitsForTheApplicant() {
        var dossier = Samples.inProcess();
        dossier.requirePayment(new FinancialDuty(1_250_000, "Thông báo số 15"), RECEPTIONIST, TEN);

        dossier.stop("Không nộp", LEADER, at("2026-12-21T10:00"));

        assertThat(dossier.clocks().isLate(at("2026-12-21T10:00"))).isFalse();
    }

    @Test
    void asksForNoPaymentOfNothingAndTakesNoneThatWasNotAskedFor() {
        assertThatThrownBy(() -> new FinancialDuty(0, "Thông báo")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Samples.inProcess().pay("BL-1", RECEPTIONIST, TEN, APPOINTMENT))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void standsStillUntilTheLastOfThoseWhoAreWaitedForHasAnswered() {
        var dossier = Samples.inProcess();
        dossier.waitForOpinion(new AgencyId("H07.15"), at("2026-11-25T17:00"), RECEPTIONIST, TEN);
        dossier.waitForOpinion(new AgencyId("H07.16"), at("2026-11-25T17:00"), RECEPTIONIST, TEN);

        dossier.giveOpinion(new AgencyId("H07.16"), "Đồng ý", null, RECEPTIONIST, at("2026-11-23T09:00"));
        assertThat(dossier.status()).isEqualTo(DossierStatus.IN_PROCESS);
        assertThat(dossier.clocks().pausedAt()).contains(TEN);
        assertThat(dossier.clocks().isLate(at("2026-11-30T10:00"))).isFalse();
        dossier.giveOpinion(
                new AgencyId("H07.15"), "Đồng ý", at("2026-11-25T10:00"), RECEPTIONIST, at("2026-11-23T10:00"));

        assertThat(dossier.clocks().pausedAt()).isEmpty();
        assertThat(dossier.clocks().dueAt()).contains(at("2026-11-25T10:00"));
        assertThat(dossier.clocks().promisedAt()).contains(at("2026-11-25T10:00"));
    }

    @Test
    void runsOnWhileOthersAreAskedUnlessItsProcedureSaysOtherwise() {
        var dossier = Samples.inProcess();
        dossier.askOpinion(new AgencyId("H07.15"), at("2026-11-25T17:00"), RECEPTIONIST, TEN);

        dossier.endOpinions(at("2026-11-25T17:00"), null, AccountName.SYSTEM, at("2026-11-25T17:00"));

        assertThat(dossier.clocks().pausedAt()).isEmpty();
        assertThat(dossier.clocks().dueAt()).contains(APPOINTMENT);
        assertThat(dossier.clocks().isLate(at("2026-11-25T17:00"))).isTrue();
    }

    @Test
    void keepsEveryLookAtThePlaceButThoseThatWereNotHeld() {
        var dossier = Samples.inProcess();
        dossier.planInspection(FRIDAY, "8 giờ", OFFICER, TEN);
        dossier.planInspection(FRIDAY.plusDays(3), null, OFFICER, TEN);
        dossier.recordInspection(looked(Inspection.Finding.MUST_MEND), OFFICER, TEN);
        dossier.planInspection(FRIDAY.plusDays(5), null, OFFICER, TEN);

        dossier.recordInspection(looked(Inspection.Finding.MET), OFFICER, TEN);

        assertThat(dossier.inspections())
                .extracting(Inspection::plannedOn, Inspection::finding)
                .containsExactly(
                        tuple(FRIDAY.plusDays(3), Inspection.Finding.MUST_MEND),
                        tuple(FRIDAY.plusDays(5), Inspection.Finding.MET));
        assertThatThrownBy(() -> dossier.recordInspection(looked(Inspection.Finding.MET), OFFICER, TEN))
                .as("one record for each")
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isNotProposedToBeGrantedAgainstTheRecordOfThePlace() {
        var dossier = Samples.inProcess();
        dossier.planInspection(FRIDAY, null, OFFICER, TEN);
        dossier.recordInspection(looked(Inspection.Finding.NOT_MET), OFFICER, TEN);

        assertThatThrownBy(() -> dossier.propose(DossierEvent.Outcome.GRANTED, "Đủ điều kiện", OFFICER, TEN))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.code()).isEqualTo("dossier.inspection-not-met"));
        dossier.propose(DossierEvent.Outcome.REJECTED, "Không phải đất ở", OFFICER, TEN);

        assertThat(dossier.outcome()).isEqualTo(DossierEvent.Outcome.REJECTED);
    }

    private static Inspection.Report looked(Inspection.Finding finding) {
        return new Inspection.Report(FRIDAY, "Công chức, chủ đầu tư", "Đã xem", finding, null);
    }

    @Test
    void isComparedWithTheRegisterOnlyBeforeAnybodyHasLooked() {
        var known = new RegisterCheck(RegisterCheck.Finding.SAME, "1/KS-2026");

        assertThatThrownBy(() -> Samples.accepted().checkRegister(known, TEN)).isInstanceOf(RuleViolation.class);

        var dossier = Samples.submitted();
        dossier.checkRegister(known, TEN);
        assertThat(dossier.registerCheck()).contains(known);
        assertThat(dossier.isAccepted()).isFalse();
    }

    @Test
    void asksForNothingOnlyWithAnError() {
        assertThatThrownBy(() -> Samples.submitted().requestSupplement(Samples.request(List.of()), RECEPTIONIST, TEN))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void neverHidesLatenessBehindANewPromise() {
        var dossier = Samples.inProcess();

        dossier.proposeExtension(at("2026-11-27T10:00"), "Chờ xác minh", RECEPTIONIST, TEN);
        dossier.extend(LEADER, TEN);

        assertThat(dossier.clocks().promisedAt()).contains(at("2026-11-27T10:00"));
        assertThat(dossier.clocks().dueAt()).contains(APPOINTMENT);
        assertThat(dossier.clocks().isLate(at("2026-11-23T10:01"))).isTrue();
    }

    @Test
    void isNotLateWhileItWaitsForTheApplicant() {
        var dossier = Samples.inProcess();
        dossier.requestSupplement(Samples.request(BLURRED), RECEPTIONIST, TEN);

        assertThat(dossier.clocks().isLate(at("2026-12-30T10:00"))).isFalse();
    }

    @Test
    void isReturnedOnlyAfterItWasDecided() {
        assertThatThrownBy(() -> Samples.inProcess().handOver(Channel.ONLINE, null, AccountName.SYSTEM, TEN))
                .isInstanceOf(RuleViolation.class);

        var decided = Samples.decided();
        decided.handOver(Channel.ONLINE, null, AccountName.SYSTEM, TEN);
        assertThat(decided.status()).isEqualTo(DossierStatus.RETURNED);
    }

    @Test
    void takesOnlyTheFeeThatIsDue() {
        assertThatThrownBy(() -> Samples.decided().collectFee(5_000, RECEPTIONIST, TEN))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isSeenByItsApplicantAndItsOfficeAlone() {
        var dossier = Samples.submitted();

        assertThat(dossier.isVisibleTo(actor("congdan", Role.CITIZEN, null))).isTrue();
        assertThat(dossier.isVisibleTo(actor("congdan2", Role.CITIZEN, null))).isFalse();
        assertThat(dossier.isVisibleTo(actor("motcua", Role.RECEPTIONIST, "H07.12")))
                .isTrue();
        assertThat(dossier.isVisibleTo(actor("thanhtra", Role.INSPECTOR, "H07")))
                .isTrue();
        assertThat(dossier.isVisibleTo(actor("quantri", Role.ADMINISTRATOR, "H07")))
                .as("who administers sees codes and numbers, not people")
                .isFalse();
        assertThat(dossier.isVisibleTo(actor("motcua2", Role.RECEPTIONIST, "H07.15")))
                .isFalse();
        assertThat(dossier.isVisibleTo(actor("khac", Role.CITIZEN, "H07.12"))).isFalse();
    }

    private static Actor actor(String name, Role role, @Nullable String agency) {
        return new Actor(new AccountName(name), name, Set.of(role), agency == null ? null : new AgencyId(agency), null);
    }
}
