package vn.motcua.directory.succession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.core.DossierId;
import vn.motcua.dossier.DossierStatus;

/**
 * That an agency is abolished (<i>bãi bỏ</i>), from the administrator's order until nothing open is left with it.
 *
 * @param openThen how many dossiers were open when it was ordered
 * @param endedAt nothing while dossiers are still to be moved
 */
record Abolition(
        AgencyId agency,
        LocalDate lastDay,
        AgencyId successor,
        AccountName by,
        Instant at,
        int openThen,
        @Nullable Instant endedAt) {

    /**
     * What became of one of its dossiers.
     *
     * @param movedTo nothing while it is still with the agency
     * @param problem why it could not be moved
     */
    record Line(
            DossierId dossier,
            String number,
            @Nullable String movedTo,
            @Nullable String problem,
            Instant at) {}

    /**
     * An open dossier that is still to be moved, as far as a preview needs it: it may be one that cannot be read as a whole.
     *
     * @param agency that resolves it
     * @param address of the applicant
     */
    record Waiting(String number, DossierStatus status, AgencyId agency, String address) {}

    /** How far it is: how many were moved, how many are open still, and how many of these wait for a human. */
    record Progress(int moved, int open, int left) {

        /** Of those that can be moved without a human. */
        public int percent() {
            int all = moved + open - left;
            return all == 0 ? 100 : moved * 100 / all;
        }

        public boolean isMoving() {
            return open > left;
        }
    }

    /** What is shown of an abolition. */
    record Report(Abolition abolition, Progress progress, List<Line> left, List<Line> moved) {

        Report {
            left = List.copyOf(left);
            moved = List.copyOf(moved);
        }

        /** Whether more wait for a human than are shown. */
        public boolean isLeftCut() {
            return progress.left() > left.size();
        }

        /** Whether more were moved than are shown. */
        public boolean isMovedCut() {
            return progress.moved() > moved.size();
        }
    }
}
