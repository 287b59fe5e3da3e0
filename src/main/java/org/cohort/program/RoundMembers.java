package org.cohort.program;

import java.util.List;
import java.util.Set;

/** One feature's word on who takes part in a round. Every bean of this type is asked: see {@link RoundPeople}. */
public interface RoundMembers {

    /** What somebody is in a round. Its words are {@code program.people.<as>}, with {@link Member#of} as their value. */
    enum As { APPLICANT, MENTOR, COORDINATOR, INTERN }

    /**
     * Somebody who takes part.
     *
     * @param of   what tells her from another of her name: a project's or community's name, or a time
     * @param told whether the round's organizers know of her taking part: not of a draft, until it is submitted
     */
    record Member(Long accountId, As as, Object of, boolean told) {
    }

    /** Whoever takes part; somebody may be there several times. */
    List<Member> members(RoundRef round);

    /**
     * Whom more time for this concerns in a project's team, or in a community where the place names no project. Somebody may be there
     * several times.
     */
    default List<Long> team(DeadlineKind kind, Place place) {
        return List.of();
    }

    /** The accounts of whose part in the round this one must know nothing (rule R3), besides her own. */
    default Set<Long> hiddenFrom(Long account, RoundRef round) {
        return Set.of();
    }
}
