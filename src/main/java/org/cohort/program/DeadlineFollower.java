package org.cohort.program;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What hangs on a round's deadlines. Any bean of this type is asked before some are moved, and follows in the same
 * transaction when they have been (rule T7). Who is told and how often is not its affair: everybody gets one notice.
 */
public interface DeadlineFollower {

    /** What somebody is in a round, when she is told that a date of it moved. */
    enum Concern { ORGANIZER, COORDINATOR, MENTOR, APPLICANT, INTERN }

    /**
     * Somebody whom deadlines concern.
     *
     * @param kinds which of those that were asked about
     * @param path  the page her notice leads to, or null for the round's
     * @param place where they concern her: there a team's or a community's longer time spares her; or null
     */
    record Concerned(Long accountId, Concern as, Collection<DeadlineKind> kinds, String path, Place place) {

        public Concerned(Long accountId, Concern as, Collection<DeadlineKind> kinds, String path) {
            this(accountId, as, kinds, path, null);
        }
    }

    /**
     * Things that move along, or do not.
     *
     * @param key   their words are {@code program.deadlines.effect.<key>}
     * @param count how many
     */
    record Effect(String key, long count) {
    }

    /** Whom these deadlines of the round concern. */
    default List<Concerned> concerned(RoundRef round, Collection<DeadlineKind> kinds) {
        return List.of();
    }

    /** What would move along; changes nothing. @param hidden the accounts of whom the reader must know nothing: what is theirs is not counted (rule R3) */
    List<Effect> effects(RoundRef round, Collection<DeadlineMove> moves, Set<Long> hidden);

    /** Moves it along. Windows and dates answer as they are from now on. */
    void follow(RoundRef round, Collection<DeadlineMove> moves);

    /**
     * Moves along what is somebody's whose time is another from now on (rule T3). Windows answer as they are from now on.
     *
     * @param grant given, changed or taken back: it counts for whom {@link ExtensionGrant#countsFor} says
     * @param later whether it reaches further than before
     */
    default void follow(RoundRef round, ExtensionGrant grant, boolean later) {
    }
}
