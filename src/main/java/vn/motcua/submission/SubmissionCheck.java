package vn.motcua.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.core.Actor;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Channel;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.ProcedureCode;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;
import vn.motcua.form.FormEngine;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Looks at all of a submission and tells everything that is wrong at once (<i>kiểm tra hồ sơ gửi đến</i>). */
@Component
class SubmissionCheck {

    private final Procedures procedures;
    private final CompetentAgencies agencies;
    private final HeldAgencies held;
    private final FormEngine forms;
    private final PaperRules papers;

    SubmissionCheck(
            Procedures procedures, CompetentAgencies agencies, HeldAgencies held, FormEngine forms, PaperRules papers) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.held = held;
        this.forms = forms;
        this.papers = papers;
    }

    /** Without a known procedure and agency nothing else can be told. */
    CheckedSubmission check(Submission sent, Actor actor) {
        var procedure = procedure(sent.procedure())
                .orElseThrow(() -> InvalidInput.of("procedure", "submission.procedure", sent.procedure()));
        procedure.requireFiling(sent.channel());
        var agency = agencies.find(sent.agency(), procedure)
                .orElseThrow(() -> held.missing(sent.agency()))
                .id();
        var receiving = receivingAgency(sent.channel(), agency, procedure, actor);

        var errors = new ArrayList<FieldError>(sent.applicant().errors());
        if (sent.onBehalfOf() != null) {
            errors.addAll(sent.onBehalfOf().errors());
        }
        var returnBy = returnBy(sent.returnBy(), procedure, errors);
        if (!sent.answers().isObject()) {
            errors.add(new FieldError("answers", "submission.answers"));
            throw new InvalidInput(errors);
        }
        var declared = forms.check(procedure.declaration(), null, sent.answers());
        declared.errors().forEach(error -> errors.add(inAnswers(error)));
        var attachments = papers.attachments(sent.papers(), PaperRules.ids(procedure), actor.account(), errors);
        var given = sent.papers().stream().map(PaperFile::paper).collect(Collectors.toSet());
        papers.demand(procedure, declared.answers(), given, errors);
        if (!errors.isEmpty() || returnBy == null) {
            throw new InvalidInput(errors);
        }
        return new CheckedSubmission(
                procedure,
                agency,
                receiving,
                sent.channel(),
                returnBy,
                sent.applicant().applicant(),
                declared.answers(),
                attachments);
    }

    static FieldError inAnswers(FieldError error) {
        return new FieldError("answers." + error.field(), error.code(), error.arguments());
    }

    private Optional<Procedure> procedure(String code) {
        try {
            return procedures.find(new ProcedureCode(code));
        } catch (RuleViolation e) {
            return Optional.empty(); // not a code, so no procedure's
        }
    }

    /** Citizens file online; at a counter that takes it in, and by post, its official files for them. */
    private AgencyId receivingAgency(Channel channel, AgencyId agency, Procedure procedure, Actor actor) {
        return switch (channel) {
            case ONLINE -> {
                actor.require(Role.CITIZEN);
                yield agency;
            }
            case COUNTER, POST -> {
                actor.require(Role.RECEPTIONIST);
                var counter = actor.agency();
                if (counter == null || !counter.isBeside(agency)) {
                    throw RuleViolation.forbidden("actor.role-missing", Role.RECEPTIONIST.id());
                }
                if (!agencies.isReceivedAt(counter, agency, procedure)) {
                    throw RuleViolation.forbidden("submission.not-received-here", procedure.shortName());
                }
                yield counter;
            }
        };
    }

    private static @Nullable Channel returnBy(@Nullable Channel asked, Procedure procedure, List<FieldError> errors) {
        if (asked == null && procedure.returnBy().size() == 1) {
            return procedure.returnBy().getFirst();
        }
        if (asked == null || !procedure.returnBy().contains(asked)) {
            errors.add(new FieldError("returnBy", "submission.return-by"));
            return null;
        }
        return asked;
    }
}
