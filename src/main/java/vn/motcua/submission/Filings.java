package vn.motcua.submission;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.Filing;
import vn.motcua.procedure.Procedure;

/** Makes of a submission what a dossier is filed with. */
@Component
class Filings {

    private final SubmissionCheck check;
    private final PaperRules papers;
    private final Fees fees;
    private final Summaries summaries;
    private final JdbcClient database;

    Filings(SubmissionCheck check, PaperRules papers, Fees fees, Summaries summaries, JdbcClient database) {
        this.check = check;
        this.papers = papers;
        this.fees = fees;
        this.summaries = summaries;
        this.database = database;
    }

    /** A filing with the procedure that it is made under. */
    record Prepared(Filing filing, Procedure procedure) {}

    /** Checks everything, and gives the files to the dossier that is to be. */
    Prepared prepare(Submission sent, Actor actor) {
        var checked = check.check(sent, actor);
        papers.attach(checked.attachments());
        var filing = filing(checked);
        keep(sent, filing.id());
        return new Prepared(filing, checked.procedure());
    }

    private Filing filing(CheckedSubmission checked) {
        var procedure = checked.procedure();
        var dues = fees.due(procedure, checked.answers(), checked.channel());
        return new Filing(
                DossierId.random(),
                procedure.code(),
                procedure.version(),
                checked.agency(),
                checked.receivingAgency(),
                checked.channel(),
                checked.returnBy(),
                checked.applicant(),
                checked.declaration(),
                checked.attachments(),
                summaries.of(procedure, checked.answers()),
                TrackingSecret.random().value(),
                Fees.total(dues),
                words(dues),
                checked.isForwarded() ? procedure.clocks().forwarded() : procedure.clocks());
    }

    /** The rows that applied, for whoever asks why it costs that much. */
    private static @Nullable String words(List<Fees.Due> dues) {
        var words = dues.stream().flatMap(due -> Stream.ofNullable(due.words())).collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    private void keep(Submission sent, DossierId dossier) {
        var other = sent.onBehalfOf();
        if (other != null) {
            database.sql("insert into submission_on_behalf (dossier, name, relationship) values (?, ?, ?)")
                    .params(dossier.value(), other.name(), other.relationship())
                    .update();
        }
    }
}
