package org.cohort.travel;

import java.util.Set;

/**
 * Who keeps a conference.
 *
 * @param participations the keys of the community's participations: their coordinators keep it
 * @param programs       the keys of the programs: so do their organizers
 */
public record Hosts(Set<Long> participations, Set<Long> programs) {

    public Hosts {
        participations = Set.copyOf(participations);
        programs = Set.copyOf(programs);
    }
}
