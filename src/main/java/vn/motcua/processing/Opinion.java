package vn.motcua.processing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.workflow.WorkItemId;

/** What another agency is asked about a dossier (<i>lấy ý kiến</i>, khoản 5 Điều 19 NĐ 61/2018), and what it says. */
@Entity
@Table(name = "opinion")
@SuppressWarnings("UnusedVariable") // what queries read
class Opinion {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "dossier"))
    private DossierId dossier;

    private AgencyId agency;

    @Column(length = 2000)
    private String question;

    private AccountName askedBy;
    private Instant askedAt;
    private Instant dueAt;
    private @Nullable String workItem;

    @Column(length = 2000)
    private @Nullable String answer;

    private @Nullable AccountName answeredBy;
    private @Nullable Instant answeredAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Opinion() {}

    Opinion(DossierId dossier, AgencyId agency, Question asked, AccountName by, Instant at) {
        this.id = UUID.randomUUID();
        this.dossier = dossier;
        this.agency = agency;
        this.question = asked.text();
        this.askedBy = by;
        this.askedAt = at;
        this.dueAt = asked.until();
    }

    /** What is asked of several agencies at once, until when. */
    record Question(String text, Instant until) {}

    /** The step at which it is answered. */
    void isAnsweredAt(WorkItemId item) {
        workItem = item.value();
    }

    void answer(String text, AccountName by, Instant at) {
        answer = text;
        answeredBy = by;
        answeredAt = at;
    }

    AgencyId agency() {
        return agency;
    }

    String question() {
        return question;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }
}
