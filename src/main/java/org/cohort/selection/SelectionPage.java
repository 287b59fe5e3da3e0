package org.cohort.selection;

import java.time.Instant;
import java.util.List;
import org.cohort.intake.Outcome;
import org.cohort.kernel.access.Verdict;
import org.cohort.program.ParticipationRef;

/**
 * Where a community decides.
 *
 * @param rows    the best mean first, those without one last
 * @param decide  whether the reader may decide now, or why not
 * @param closes  when decisions close; null when there is no date
 */
public record SelectionPage(ParticipationRef participation, List<SelectionRow> rows, Verdict decide, Instant closes) {

    /** How many of the proposals shown are accepted. */
    public long accepted() {
        return count(Outcome.ACCEPTED);
    }

    public long waitlisted() {
        return count(Outcome.WAITLISTED);
    }

    public long declined() {
        return count(Outcome.DECLINED);
    }

    /** How many of the proposals shown have no decision yet. */
    public long undecided() {
        return count(null);
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
