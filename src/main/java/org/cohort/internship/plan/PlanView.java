package org.cohort.internship.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.lifecycle.Option;

/**
 * A plan as its page shows it.
 *
 * @param state      null before there is one
 * @param version    0 before
 * @param milestones the earliest first; of a plan that is not agreed and was not before, only the intern and her mentors' eyes are on them all the same
 * @param drafted    what the form starts with: the open milestones, or what the proposal's timeline says
 * @param agreedBy   a name; empty before
 * @param mine       whether the reader is the intern
 * @param writable   whether she writes it now
 * @param follows    whether she says now what became of its milestones
 * @param options    what stands apart from the form
 */
public record PlanView(InternshipRef internship, String intern, PlanState state, int version, List<Row> milestones, List<MilestoneInput> drafted,
                       String agreedBy, Instant agreedAt, boolean mine, boolean writable, boolean follows, List<Option<PlanAction>> options) {

    /** What a page shows of it: other words make another version, an extension other days. */
    public String seen() {
        return seen(version, milestones.stream().map(Row::dueOn));
    }

    static String seen(int version, Stream<LocalDate> days) {
        return version + days.map(LocalDate::toString).collect(Collectors.joining(" ", " ", ""));
    }

    /**
     * A milestone.
     *
     * @param slips   the days it went to with their reasons, the latest last
     * @param overdue whether its day is over and it is not reached
     */
    public record Row(String publicId, String title, LocalDate dueOn, LocalDate firstDueOn, MilestoneState state, Instant doneAt, List<Slip> slips, boolean overdue) {
    }

    /** Went from a day to another. */
    public record Slip(LocalDate from, LocalDate to, String reason) {
    }
}
