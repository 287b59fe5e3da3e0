package org.cohort.program;

import static org.cohort.program.RoundAction.ARCHIVE;
import static org.cohort.program.RoundAction.DISCARD;
import static org.cohort.program.RoundAction.PUBLISH;
import static org.cohort.program.RoundAction.REOPEN;
import static org.cohort.program.RoundState.ARCHIVED;
import static org.cohort.program.RoundState.DRAFT;
import static org.cohort.program.RoundState.PUBLISHED;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a round comes to be seen: drafted, published, archived. */
public final class RoundLifecycle {

    /** A round with its deadlines, which its guards ask for. */
    public record Case(Round round, Map<DeadlineKind, Instant> deadlines) {

        private Card card() {
            return new Card(round.publicId(), round.name(), "/organize/" + round.publicId(), null,
                    Map.of(Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, round.programId()))), null);
        }
    }

    private static final Guard<Case> COMPLETE = Guard.of("all deadlines set", (subject, now) -> {
        List<DeadlineKind> missing = DeadlineRules.missing(subject.deadlines(), subject.round().rules());
        return Verdict.when(missing.isEmpty(), "round.missing", missing);
    });

    private static final Guard<Case> ORDERED = Guard.of("deadlines in order", (subject, now) ->
            DeadlineRules.problems(subject.deadlines()).stream().findFirst()
                    .map(problem -> Verdict.rule("round.order", problem.later(), problem.earlier())).orElse(Verdict.allowed()));

    /** What is archived is shut, so nobody may be in the middle of something. A round without dates, as one that was imported, can be archived at once. */
    private static final Guard<Case> FINISHED = Guard.of("all dates passed", (subject, now) -> subject.deadlines().values().stream().max(Comparator.naturalOrder())
            .filter(last -> !Window.until(last).isOver(now)).map(last -> Verdict.rule("round.running", last)).orElse(Verdict.allowed()));

    public static final Lifecycle<RoundState, RoundAction, Case> TABLE = Lifecycle
            .<RoundState, RoundAction, Case>of("round", RoundState.class, RoundAction.class, DRAFT)
            .state(subject -> subject.round().state(), (subject, to) -> subject.round().move(to))
            .card(Case::card)
            .on(PUBLISH).from(DRAFT).to(PUBLISHED).by(Role.ORGANIZER).when(COMPLETE, ORDERED).tells(Role.ORGANIZER).asks()
            // Nothing is left of it afterwards, so there is no state it comes to.
            .on(DISCARD).from(DRAFT).to(DRAFT).by(Role.ORGANIZER).asks()
            .on(ARCHIVE).from(PUBLISHED).to(ARCHIVED).by(Role.ORGANIZER).when(FINISHED).tells(Role.ORGANIZER).asks()
            .on(REOPEN).from(ARCHIVED).to(PUBLISHED).by(Role.ORGANIZER).comment().tells(Role.ORGANIZER)
            .waits(DRAFT, Role.ORGANIZER)
            .build();

    private RoundLifecycle() {
    }
}
