package vn.motcua.directory.identifier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.Role;
import vn.motcua.core.RuleViolation;

/**
 * Takes in a list of identifiers (<i>nạp danh mục mã định danh</i>): what is new is added, what differs is changed, lines that
 * are no identifiers are left out with the reason, and what a list does not name stays. The same list again changes nothing.
 */
@Component
class IdentifierIntake {

    static final int LONGEST = 600_000;

    private static final Logger log = LoggerFactory.getLogger(IdentifierIntake.class);

    private final Identifiers identifiers;
    private final Clock clock;

    IdentifierIntake(Identifiers identifiers, Clock clock) {
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * What a list does.
     *
     * @param changed as they are in the list
     */
    record Report(
            List<ListedIdentifier> added,
            List<ListedIdentifier> changed,
            int same,
            List<IdentifierFile.Refused> refused) {

        Report {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            refused = List.copyOf(refused);
        }

        public boolean changesAnything() {
            return !added.isEmpty() || !changed.isEmpty();
        }
    }

    /** Changes nothing. */
    @Transactional(readOnly = true)
    public Report preview(String text, Actor by) {
        requireRight(by);
        return compare(text);
    }

    @Transactional
    public Report take(String text, Actor by) {
        requireRight(by);
        identifiers.hold(by.account(), clock.instant());
        var report = compare(text);
        identifiers.add(report.added());
        identifiers.change(report.changed());
        log.info(
                "{} takes in identifiers: {} added, {} changed, {} the same, {} refused",
                by.account(),
                report.added().size(),
                report.changed().size(),
                report.same(),
                report.refused().size());
        return report;
    }

    private Report compare(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw InvalidInput.of("file", "directory.identifiers.size", IdentifierFile.MOST);
        }
        var file = IdentifierFile.read(text);
        var known = identifiers.all().stream().collect(Collectors.toMap(ListedIdentifier::id, Function.identity()));
        var added = new ArrayList<ListedIdentifier>();
        var changed = new ArrayList<ListedIdentifier>();
        for (var one : file.identifiers().values()) {
            var before = known.get(one.id());
            if (before == null) {
                added.add(one);
            } else if (!before.equals(one)) {
                changed.add(one);
            }
        }
        int same = file.identifiers().size() - added.size() - changed.size();
        return new Report(added, changed, same, file.refused());
    }

    /** The list holds for the whole country: only whoever administers an agency that has none above it may take it in. */
    static void requireRight(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (!isHighest(actor)) {
            throw RuleViolation.forbidden("actor.role-missing", Role.ADMINISTRATOR.id());
        }
    }

    static boolean isHighest(Actor actor) {
        return actor.agency() != null && actor.agency().above().isEmpty();
    }
}
