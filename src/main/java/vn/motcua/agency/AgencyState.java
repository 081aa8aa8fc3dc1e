package vn.motcua.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.Days;
import vn.motcua.core.FieldError;
import vn.motcua.core.Vietnamese;

/**
 * What an agency is from a day on (<i>thông tin có hiệu lực từ ngày</i>), until the next one of its {@link TimeLine} begins.
 * A planned one holds once its day has come, unless the tree of that day forbids it: then it is stopped, with the reason.
 */
@Entity
@Table(name = "agency_state")
public class AgencyState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(insertable = false, updatable = false)
    private String agency;

    private LocalDate fromDay;

    @Embedded
    private AgencyFacts facts;

    /** The name as it is searched. */
    @SuppressWarnings("UnusedVariable") // read by searches
    private String folded;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    private @Nullable String problem;
    private @Nullable String problemAbout;
    private @Nullable AccountName givenBy;
    private @Nullable Instant givenAt;

    /** Whether it counts. */
    public enum Phase {
        /** <i>Có hiệu lực</i>: it holds, or did. */
        HOLDS,
        /** <i>Chờ đến ngày</i>: its day is to come. */
        PLANNED,
        /** <i>Không có hiệu lực được</i>: the tree of its day forbade it. */
        STOPPED
    }

    /** From which day a change holds, and who gave it. */
    public record Given(LocalDate from, AccountName by, Instant at) {

        boolean isPlan() {
            return from.isAfter(Days.of(at));
        }
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AgencyState() {}

    private AgencyState(AgencyId agency, LocalDate from, AgencyFacts facts, Phase phase) {
        this.agency = agency.value();
        this.fromDay = from;
        this.facts = facts;
        this.folded = Vietnamese.fold(facts.name());
        this.phase = phase;
    }

    /** What it is from its beginning. */
    static AgencyState first(AgencyId agency, LocalDate from, AgencyFacts facts) {
        return new AgencyState(agency, from, facts, Phase.HOLDS);
    }

    AgencyState(AgencyId agency, AgencyFacts facts, Given given) {
        this(agency, given.from(), facts, Phase.PLANNED);
        is(facts, given);
    }

    AgencyState copy() {
        var copy = new AgencyState(new AgencyId(agency), fromDay, facts, phase);
        copy.problem = problem;
        copy.problemAbout = problemAbout;
        copy.givenBy = givenBy;
        copy.givenAt = givenAt;
        return copy;
    }

    /** Put in the place of what was given for the same day. */
    void is(AgencyFacts facts, Given given) {
        if (phase != Phase.HOLDS) {
            phase = given.isPlan() ? Phase.PLANNED : Phase.HOLDS;
        }
        is(facts);
        givenBy = given.by();
        givenAt = given.at();
        problem = null;
        problemAbout = null;
    }

    void is(AgencyFacts facts) {
        this.facts = facts;
        this.folded = Vietnamese.fold(facts.name());
    }

    void begin() {
        phase = Phase.HOLDS;
    }

    void beginOn(LocalDate day) {
        fromDay = day;
    }

    void stop(FieldError why) {
        phase = Phase.STOPPED;
        problem = why.code();
        problemAbout =
                why.arguments().isEmpty() ? null : why.arguments().getFirst().toString();
    }

    void isGiven(AccountName by, Instant at) {
        givenBy = by;
        givenAt = at;
    }

    public AgencyId agency() {
        return new AgencyId(agency);
    }

    /** The first day on which it holds. */
    public LocalDate from() {
        return fromDay;
    }

    public AgencyFacts facts() {
        return facts;
    }

    public Phase phase() {
        return phase;
    }

    public boolean isPlanned() {
        return phase == Phase.PLANNED;
    }

    public boolean isStopped() {
        return phase == Phase.STOPPED;
    }

    /** Why it was stopped: the code of the broken rule, and what it is about. */
    public Optional<FieldError> problem() {
        if (problem == null) {
            return Optional.empty();
        }
        return Optional.of(
                problemAbout == null ? new FieldError("from", problem) : new FieldError("from", problem, problemAbout));
    }

    /** Nobody for what was there before there were time lines. */
    public Optional<AccountName> givenBy() {
        return Optional.ofNullable(givenBy);
    }

    public Optional<Instant> givenAt() {
        return Optional.ofNullable(givenAt);
    }
}
