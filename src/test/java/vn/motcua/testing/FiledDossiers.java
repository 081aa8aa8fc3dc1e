package vn.motcua.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.calendar.Calendars;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.CitizenId;
import vn.motcua.core.DossierId;
import vn.motcua.core.ProcedureCode;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Attachment;
import vn.motcua.dossier.Declaration;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierNumbers;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Filing;
import vn.motcua.files.FileType;
import vn.motcua.procedure.Procedures;
import vn.motcua.workflow.Workflow;

/** Dossiers of the birth registration sample, filed as a citizen would, for tests of what comes after. */
public final class FiledDossiers {

    public static final AgencyId WARD = new AgencyId("H07.12");
    public static final AgencyId COMMUNE = new AgencyId("H07.15");
    public static final Applicant MOTHER = new Applicant(
            "Nguyễn Thị Ước Mơ",
            new CitizenId("001190000012"),
            "0912345678",
            null,
            "Số 5, tổ 3, phường Sen Hồ, tỉnh Hoa Sen");

    private static final AccountName CITIZEN = new AccountName("congdan");
    private static final ProcedureCode BIRTH = new ProcedureCode("1.001193");
    private static final Path SAMPLE = Path.of("forms/1.001193-dang-ky-khai-sinh/samples/full.json");

    private final ApplicationContext beans;
    private final ProcedureCode code;

    public FiledDossiers(ApplicationContext beans) {
        this(beans, BIRTH);
    }

    /** The same declaration under the rules of another procedure. */
    public FiledDossiers(ApplicationContext beans, ProcedureCode code) {
        this.beans = beans;
        this.code = code;
    }

    /** Files a dossier and starts its process. */
    public Dossier withProcess(AgencyId agency, Applicant applicant) {
        return withProcess("one-stop", agency, applicant);
    }

    /** Files a dossier and starts this process. */
    public Dossier withProcess(String process, AgencyId agency, Applicant applicant) {
        return inTransaction(() -> {
            var dossier = submit(agency, applicant);
            beans.getBean(Dossiers.class).saveAndFlush(dossier);
            beans.getBean(Workflow.class).start(process, dossier.id());
            return dossier;
        });
    }

    /** Files a dossier that no process leads. */
    public Dossier alone(AgencyId agency) {
        return inTransaction(() -> beans.getBean(Dossiers.class).save(submit(agency, MOTHER)));
    }

    /** Does something with a dossier as desks do: locked, and saved afterwards. */
    public void change(Dossier dossier, Consumer<Dossier> verb) {
        inTransaction(() -> {
            var locked = beans.getBean(Dossiers.class).getForChange(dossier.id());
            verb.accept(locked);
            return beans.getBean(Dossiers.class).save(locked);
        });
    }

    private Dossier submit(AgencyId agency, Applicant applicant) {
        var now = beans.getBean(Clock.class).instant();
        var procedure = beans.getBean(Procedures.class).get(code);
        var file = beans.getBean(vn.motcua.files.Files.class)
                .keep("%PDF-1.7 sample".getBytes(StandardCharsets.UTF_8), "Giấy chứng sinh.pdf", FileType.PDF, CITIZEN);
        var filing = new Filing(
                DossierId.random(),
                code,
                procedure.version(),
                agency,
                agency,
                Channel.ONLINE,
                Channel.ONLINE,
                applicant,
                Declaration.of(sample().path("answers"), procedure.declaration().version()),
                List.of(new Attachment("giay-chung-sinh", file.id(), file.name(), file.sha256(), now)),
                "Đăng ký khai sinh cho Trần Nguyễn Ước An",
                "ABCD2345",
                0,
                null,
                procedure.clocks());
        var due = beans.getBean(Calendars.class).of(agency).due(now, procedure.receptionLimit());
        return Dossier.submit(filing, beans.getBean(DossierNumbers.class).next(agency, now), CITIZEN, now, due);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private static JsonNode sample() {
        try {
            return JsonMapper.shared().readTree(Files.readString(SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
