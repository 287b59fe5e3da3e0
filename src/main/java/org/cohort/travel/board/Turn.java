package org.cohort.travel.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.travel.claim.ClaimState;
import org.cohort.travel.claim.TripReportState;
import org.cohort.travel.grant.GrantLifecycle;
import org.cohort.travel.grant.GrantState;

/**
 * Whose turn it is with a grant, and what who travelled owes.
 *
 * @param who   the roles that somebody of has to act; empty when nobody has to
 * @param since since when; null when nobody has to, and for the fee of a visa that was refused until it is claimed
 * @param owes  what is not handed in after the trip
 */
public record Turn(Set<Role> who, Instant since, Set<Debt> owes) {

    /** What is handed in after a trip. */
    public enum Debt { REPORT, CLAIM }

    /**
     * What a turn follows from.
     *
     * @param asked       since when somebody is asked about the grant itself; null when nobody is
     * @param over        the conference's last day, in its zone
     * @param zone        the conference's
     * @param claim       null while there is none, and where nothing of it is granted any more
     * @param claimAt     when it was handed in last, or null
     * @param report      null while there is none
     * @param reportAt    when it was handed in last, or null
     */
    record Facts(GrantState state, Instant asked, LocalDate over, ZoneId zone, ClaimState claim, Instant claimAt, TripReportState report, Instant reportAt) {
    }

    public Turn {
        who = Set.copyOf(who);
        owes = Set.copyOf(owes);
    }

    public boolean isNobodys() {
        return who.isEmpty();
    }

    /** The first of those whose turn it is, for words; null for nobody. */
    public Role first() {
        return who.stream().sorted().findFirst().orElse(null);
    }

    public boolean owesReport() {
        return owes.contains(Debt.REPORT);
    }

    public boolean owesClaim() {
        return owes.contains(Debt.CLAIM);
    }

    static Turn of(Facts f) {
        Set<Role> asked = GrantLifecycle.TABLE.waitsFor(f.state());
        if (!asked.isEmpty()) {
            return new Turn(asked, f.asked(), Set.of());
        }
        boolean fee = f.state() == GrantState.NO_VISA && f.claim() != null && f.claim() != ClaimState.CONFIRMED;
        if (f.state() != GrantState.TRAVELLED && f.state() != GrantState.REPORTED && !fee) {
            return new Turn(Set.of(), null, Set.of());
        }
        boolean noReport = f.state() == GrantState.TRAVELLED && (f.report() == null || f.report() == TripReportState.DRAFT || f.report() == TripReportState.RETURNED);
        boolean noClaim = f.claim() == null || f.claim() == ClaimState.DRAFT;
        Set<Debt> owes = noReport && noClaim ? Set.of(Debt.REPORT, Debt.CLAIM) : noReport ? Set.of(Debt.REPORT) : noClaim ? Set.of(Debt.CLAIM) : Set.of();
        if (!owes.isEmpty()) {
            return new Turn(Set.of(Role.SELF), fee ? null : f.over().plusDays(1).atStartOfDay(f.zone()).toInstant(), owes);
        }
        if (f.state() == GrantState.TRAVELLED && f.report() == TripReportState.SUBMITTED) {
            return new Turn(Set.of(Role.MENTOR), f.reportAt(), owes);
        }
        return new Turn(Set.of(f.claim() == ClaimState.PAID ? Role.SELF : Role.TREASURER), f.claimAt(), owes);
    }
}
