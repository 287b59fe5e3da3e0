package org.cohort.internship.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.time.Window;

/**
 * Goes up ladders of one kind: every step whose turn has come is settled, once. Of steps whose turn has come at the same moment only the
 * last is sent: what began late, or a server that stood still, makes no heap of mails.
 *
 * @param <S> what is asked for
 * @param <R> its steps
 * @param <W> why a step is not sent
 */
public abstract class Ladder<S, R extends Rung<W>, W> implements Job {

    /** When it is the step's turn, by what is true now: a date may have moved since it was noted. */
    protected abstract Instant turn(S subject, R step);

    /** Why nothing is sent any more, or not now; null where it is to be. */
    protected abstract W because(S subject, Instant now);

    /** Whom the step is for; empty where nobody is there who was not told already. */
    protected abstract Collection<Long> told(S subject, R step);

    protected abstract void tell(S subject, R step, Collection<Long> told);

    /** That a later step was sent in its place. */
    protected abstract W overtaken();

    /** That it was for nobody. */
    protected abstract W nobody();

    /** @param waiting steps of the subject that wait @return how many were sent: 1 or none */
    protected int climb(S subject, List<R> waiting, Instant now) {
        waiting.forEach(step -> step.redate(turn(subject, step), now));
        List<R> turn = waiting.stream().filter(step -> Window.from(step.dueAt()).isOpen(now)).sorted(Comparator.comparing(R::place)).toList();
        if (turn.isEmpty()) {
            return 0;
        }
        R last = turn.get(turn.size() - 1);
        W because = because(subject, now);
        turn.subList(0, turn.size() - 1).forEach(step -> step.suppress(because == null ? overtaken() : because, now));
        Collection<Long> told = because == null ? told(subject, last) : List.of();
        if (told.isEmpty()) {
            last.suppress(because == null ? nobody() : because, now);
            return 0;
        }
        last.sent(now);
        tell(subject, last, told);
        return 1;
    }

    /** Its date is another, or it is asked for again at another: every step follows, those that were settled for the old date included. @return 1 */
    protected int follow(S subject, List<R> steps, Instant now) {
        steps.forEach(step -> step.redate(turn(subject, step), now));
        return 1;
    }
}
