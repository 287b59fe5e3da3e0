package org.cohort.internship.leave;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;

/** What people read about leave. */
@Queries
public class LeaveQueries {

    /**
     * A leave in a list.
     *
     * @param words  why; null where nothing was said and where the reader may not know
     * @param change whether she may change it or take it back now, or why not
     */
    public record Row(String publicId, LocalDate first, LocalDate last, String words, boolean secret, int version, Verdict change) {
    }

    @Inject
    Leaves leaves;

    @Inject
    Clock clock;

    /** The leave of an internship that the caller has let the reader see, in order. */
    public List<Row> of(Actor actor, InternshipRef internship) {
        return leaves.entered(internship.id()).stream().map(leave -> {
            LeaveCase subject = new LeaveCase(leave, internship, "", actor.is(internship.accountId()));
            return new Row(leave.publicId(), leave.firstDay(), leave.lastDay(), subject.isReadBy(actor) ? leave.words() : null, leave.isSecret(), leave.version(),
                    LeaveLifecycle.TABLE.may(subject, LeaveAction.CHANGE, InternshipPolicy.rolesOf(actor, internship), clock.instant()));
        }).toList();
    }

    /** Whether leave can be entered now, or why not. */
    public Verdict mayEnter(Actor actor, InternshipRef internship) {
        return LeaveLifecycle.RUNNING.check().apply(new LeaveCase(null, internship, "", actor.is(internship.accountId())), clock.instant());
    }

    /** How many days the program's rules still allow; null for any number. */
    public Long left(InternshipRef internship) {
        Integer most = internship.project().participation().round().rules().leeway().leaveDays();
        return most == null ? null : Long.valueOf(Math.max(0, most - leaves.of(internship).total()));
    }

    /** The last day of the leave the intern is on today; null when she is not. */
    public LocalDate until(InternshipRef internship) {
        return leaves.of(internship).until(clock.instant().atZone(internship.zone()).toLocalDate());
    }
}
