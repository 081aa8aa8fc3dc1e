package vn.motcua.dossier;

import static vn.motcua.testing.TestClock.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.AfterPause;
import vn.motcua.calendar.ClockPolicy;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.CitizenId;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Sha256;

/** Invented dossiers in different states. */
public final class Samples {

    public static final AccountName CITIZEN = new AccountName("congdan");
    public static final AccountName RECEPTIONIST = new AccountName("motcua");
    public static final AccountName OFFICER = new AccountName("thuly");
    public static final AccountName LEADER = new AccountName("lanhdao");
    public static final AgencyId WARD = new AgencyId("H07.12");
    public static final Instant NINE = at("2026-11-20T09:00");
    public static final Instant TEN = at("2026-11-20T10:00");
    public static final Instant APPOINTMENT = at("2026-11-23T10:00");

    private static final ClockPolicy CLOCKS =
            new ClockPolicy(TimeLimit.hours(8), TimeLimit.days(1), null, AfterPause.PAUSE, ClockPolicy.Opinion.RUN);

    private Samples() {}

    public static Filing filing() {
        var answers = JsonMapper.shared().readTree("{\"child\":{\"fullName\":\"Nguyễn An\"}}");
        return new Filing(
                DossierId.random(),
                new ProcedureCode("1.001193"),
                "0".repeat(64),
                WARD,
                WARD,
                Channel.ONLINE,
                Channel.ONLINE,
                new Applicant("Nguyễn Thị Ước Mơ", new CitizenId("001190000012"), "0912345678", null, "Sen Hồ"),
                Declaration.of(answers, "1"),
                List.of(paper("giay-chung-sinh")),
                "Đăng ký khai sinh cho Nguyễn An",
                "ABCD2345",
                0,
                null,
                CLOCKS);
    }

    /** A request for these, to be supplied within thirty days. */
    public static SupplementRequest request(List<SupplementItem> items) {
        return new SupplementRequest(items, null, TEN.plus(Duration.ofDays(30)));
    }

    public static Attachment paper(String id) {
        return new Attachment(id, UUID.randomUUID(), id + ".pdf", Sha256.of(id), NINE);
    }

    public static Dossier submitted() {
        return Dossier.submit(filing(), new DossierNumber("H07.12-261120-0001"), CITIZEN, NINE, at("2026-11-23T09:00"));
    }

    public static Dossier accepted() {
        var dossier = submitted();
        dossier.accept(RECEPTIONIST, TEN, TEN, APPOINTMENT, "1/TTPVHCC-2026");
        return dossier;
    }

    public static Dossier inProcess() {
        var dossier = accepted();
        dossier.assign(OFFICER, AccountName.SYSTEM, TEN);
        return dossier;
    }

    public static Dossier decided() {
        var dossier = inProcess();
        dossier.decide("1/KS-2026", Sha256.of("result"), LEADER, TEN);
        return dossier;
    }
}
