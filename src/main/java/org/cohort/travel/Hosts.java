package org.cohort.travel;

import java.util.Set;

/**
 * Who keeps the conferences of a community.
 *
 * @param participations the keys of the community's participations: their coordinators keep its conferences
 * @param programs       the keys of the programs it takes part in: so do their organizers
 */
public record Hosts(Set<Long> participations, Set<Long> programs) {

    public Hosts {
        participations = Set.copyOf(participations);
        programs = Set.copyOf(programs);
    }
}
