package org.cohort.travel.letter;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantState;

/** Who has letters of a grant made, and who may have them as papers (rules S1, G8). Everybody with the address of one verifies it. */
public final class LetterPolicy {

    private static final Set<GrantState> AHEAD = EnumSet.of(GrantState.VISA_PENDING, GrantState.ACCEPTED);
    private static final Set<Role> READ_AMOUNTS = EnumSet.of(Role.SELF, Role.TREASURER, Role.ORGANIZER, Role.COORDINATOR);

    private LetterPolicy() {
    }

    /** Hers, and theirs who may read its amounts. Mentors see none of it. */
    public static boolean mayHave(Set<Role> roles) {
        return roles.stream().anyMatch(READ_AMOUNTS::contains);
    }

    /** Of the award as long as she goes or went; for a visa while the trip lies ahead. */
    static Verdict mayIssue(Set<Role> roles, GrantCase c, LetterKind kind) {
        if (!roles.contains(Role.SELF)) {
            return Verdict.denied("letter.notYours");
        }
        return Verdict.when(AHEAD.contains(c.grant().state()) || kind == LetterKind.AWARD && c.grant().state().isGoing(), "letter.notAccepted");
    }
}
