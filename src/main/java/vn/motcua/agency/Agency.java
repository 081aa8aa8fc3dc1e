package vn.motcua.agency;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.FieldError;
import vn.motcua.core.RuleViolation;
import vn.motcua.core.Vietnamese;

/**
 * An agency (<i>cơ quan</i>) with its one-stop shop (<i>Trung tâm Phục vụ hành chính công</i>, Điều 7 NĐ 118/2025). It
 * exists from one day to another; an abolished one stays, since old dossiers name it, and says who came after it. What it
 * is called and where it stands may change on a day, see {@link TimeLine}; its own columns are what holds today.
 */
@Entity
@Table(name = "agency")
public class Agency {

    @Id
    private String id;

    private String name;
    private String parentName;
    private String oneStopName;
    private String place;
    private @Nullable String hotline;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "parent")
    private @Nullable AgencyId parent;

    private @Nullable String unitCode;
    private LocalDate validFrom;
    private @Nullable LocalDate lastDay;

    @Column(name = "successor")
    private @Nullable AgencyId successor;

    /** Ended, but something open is still with it. */
    private boolean closing;

    /** As it is searched: the identifier and the name without diacritics. */
    private String folded;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "agency", nullable = false, updatable = false)
    private List<AgencyState> states = new ArrayList<>();

    @Version
    private long version;

    /** What an agency is in the tree. */
    public enum Kind {
        /** <i>Ủy ban nhân dân tỉnh, thành phố</i>. */
        PROVINCE,
        /** <i>Sở, ban, ngành</i>. */
        DEPARTMENT,
        /** <i>Ủy ban nhân dân xã, phường, đặc khu</i>. */
        COMMUNE,
        /** <i>Chi nhánh, đơn vị trực thuộc</i>. */
        BRANCH,
        /** <i>Trung tâm Phục vụ hành chính công</i>. */
        ONE_STOP_CENTRE;

        /** Whether it governs an administrative unit, so that a unit has one at a time. */
        public boolean governs() {
            return this == PROVINCE || this == COMMUNE;
        }
    }

    /** How papers name it; see the getters. */
    public record Names(
            String name,
            String parentName,
            String oneStopName,
            String place,
            @Nullable String hotline) {}

    /**
     * Where it stands, and since when.
     *
     * @param unitCode of the administrative unit it serves, from the official list
     */
    public record Standing(
            Kind kind, @Nullable AgencyId parent, @Nullable String unitCode, LocalDate validFrom) {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Agency() {}

    @SuppressWarnings("NullAway.Init") // fill() does the rest
    public Agency(AgencyId id, Names names, Standing standing) {
        this.id = id.value();
        this.parentName = names.parentName();
        this.validFrom = standing.validFrom();
        var facts = AgencyFacts.of(names, standing);
        states.add(AgencyState.first(id, validFrom, facts));
        fill(facts);
    }

    /** Who made it, and when. */
    public void isGiven(AccountName by, Instant at) {
        states.getFirst().isGiven(by, at);
    }

    /** It is called otherwise, or stands elsewhere, from a day on; a day to come makes a plan. */
    public void change(AgencyFacts facts, LocalDate validFrom, AgencyState.Given given) {
        requireExisting();
        live().beginOn(validFrom);
        live().put(facts, given);
        this.validFrom = validFrom;
        follow();
    }

    /** What was planned for a day to come is given up. */
    public AgencyState withdraw(LocalDate day, LocalDate today) {
        return live().withdraw(day, today);
    }

    /** Whatever was planned is given up, the last first. */
    public List<AgencyState> giveUpPlans() {
        return live().giveUp();
    }

    /** The day of a planned change has come. */
    public AgencyState begin(LocalDate day) {
        requireExisting();
        var begun = live().begin(day);
        follow();
        return begun;
    }

    /** The day of a planned change has come, but it cannot begin. */
    public AgencyState stop(LocalDate day, FieldError why) {
        return live().stop(day, why);
    }

    /** How the agency above it is called today. */
    public void nameAbove(String name) {
        parentName = name;
    }

    /** What it was, is and will be; to look at, or to try a change on. */
    public TimeLine timeLine() {
        var copies = new ArrayList<AgencyState>();
        states.forEach(state -> copies.add(state.copy()));
        return new TimeLine(id(), copies);
    }

    private TimeLine live() {
        return new TimeLine(id(), states);
    }

    private void follow() {
        fill(live().newest().facts());
    }

    private void fill(AgencyFacts facts) {
        name = facts.name();
        oneStopName = facts.oneStopName();
        place = facts.place();
        hotline = facts.hotline();
        kind = facts.kind();
        parent = facts.parent();
        unitCode = facts.unitCode();
        folded = folded(id, name);
    }

    /** It has ended and receives nothing any more; what it still has is to go to others before it is abolished. */
    public void close(LocalDate lastDay, AgencyId successor) {
        requireExisting();
        if (lastDay.isBefore(validFrom)) {
            throw RuleViolation.invalid("agency.ends-before-it-begins");
        }
        this.lastDay = lastDay;
        this.successor = successor;
        this.closing = true;
    }

    /** Nothing open is left with it. */
    public void abolish() {
        if (!closing) {
            throw RuleViolation.conflict("agency.not-closing", id);
        }
        closing = false;
    }

    /** For those from before there was a search. */
    void foldName() {
        if (folded.isEmpty()) {
            folded = folded(id, name);
        }
    }

    private static String folded(String id, String name) {
        return Vietnamese.fold(id + " " + name);
    }

    private void requireExisting() {
        if (lastDay != null) {
            throw RuleViolation.conflict("agency.abolished", id);
        }
    }

    /** How papers name it. */
    public Names names() {
        return new Names(name, parentName, oneStopName, place, hotline);
    }

    /** Where it stands, and since when. */
    public Standing standing() {
        return new Standing(kind, parent, unitCode, validFrom);
    }

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (lastDay == null || !day.isAfter(lastDay));
    }

    public AgencyId id() {
        return new AgencyId(id);
    }

    /** As papers name it, such as "Uỷ ban nhân dân phường Sen Hồ". */
    public String name() {
        return name;
    }

    /** The agency above it as papers name it (<i>đơn vị chủ quản</i>). */
    public String parentName() {
        return parentName;
    }

    /** The name of its one-stop shop. */
    public String oneStopName() {
        return oneStopName;
    }

    /** The place that papers are dated from (<i>địa danh</i>). */
    public String place() {
        return place;
    }

    public Optional<String> hotline() {
        return Optional.ofNullable(hotline);
    }

    public Kind kind() {
        return kind;
    }

    /** The agency above it; nothing for a province. */
    public Optional<AgencyId> parent() {
        return Optional.ofNullable(parent);
    }

    public Optional<String> unitCode() {
        return Optional.ofNullable(unitCode);
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The last day on which it exists, once it is abolished. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** Whether it has ended while something open is still with it (<i>đang kết thúc hoạt động</i>). */
    public boolean isClosing() {
        return closing;
    }

    /** Who came after it, once it is abolished. */
    public Optional<AgencyId> successor() {
        return Optional.ofNullable(successor);
    }
}
