package org.cohort.selection;

import java.util.Set;

/**
 * What one person must not see of a selection (rule R3).
 *
 * @param account  whose conflicts these are; null for the system, which has none
 * @param people   those with whom she has a conflict, whoever declared it
 * @param projects those to which she has a proposal of her own: she does not see whom she competes with
 */
public record Conflicts(Long account, Set<Long> people, Set<Long> projects) {

    public Conflicts {
        people = Set.copyOf(people);
        projects = Set.copyOf(projects);
    }

    /** Whether it is herself, or somebody she is in conflict with. */
    public boolean isWith(Long person) {
        return person.equals(account) || people.contains(person);
    }

    /** Whether a proposal does not exist for her: her own, one by somebody she is in conflict with, one beside her own. */
    public boolean hide(Long applicantId, Long projectId) {
        return applicantId.equals(account) || people.contains(applicantId) || projects.contains(projectId);
    }
}
