package org.cohort.travel.grant;

import java.util.Set;

/**
 * Who has to do with a grant, by key.
 *
 * @param account       who wants to go
 * @param project       its mentors recommend
 * @param participation its coordinators recommend
 * @param program       its organizers decide
 * @param funds         the treasurers of these decide: the funds that pay it, and before they are chosen every travel fund of the program
 */
public record Stakes(Long account, Long project, Long participation, Long program, Set<Long> funds) {

    public Stakes {
        funds = Set.copyOf(funds);
    }
}
