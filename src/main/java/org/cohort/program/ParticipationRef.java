package org.cohort.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.cohort.program.rules.Rules;

/**
 * What other features need to know of a community in a round. Whether somebody may see it is asked of {@link ParticipationPolicy}.
 *
 * @param id       the scope of the role of coordinator
 * @param slots    how many interns it can have: what the organizers allot, else what it asks for
 * @param reopened whether it was approved and is asked about again, because it changed what it was approved by
 */
public record ParticipationRef(Long id, String publicId, ParticipationState state, int slots, Long communityId, String communityPublicId,
                               String communityName, RoundRef round, boolean reopened) {

    public ParticipationRef(Long id, String publicId, ParticipationState state, int slots, Long communityId, String communityPublicId,
                            String communityName, RoundRef round) {
        this(id, publicId, state, slots, communityId, communityPublicId, communityName, round, false);
    }

    /** For JPQL: its own columns, the community's, then the round's. */
    public ParticipationRef(Long id, String publicId, ParticipationState state, boolean reopened, int slots, Long communityId, String communityPublicId,
                            String communityName, Long roundId, String roundPublicId, String roundName, RoundState roundState, ZoneId zone,
                            LocalDate startsOn, LocalDate endsOn, Long programId, String programPublicId, String programName,
                            BigDecimal stipend, Currency currency, Rules rules) {
        this(id, publicId, state, slots, communityId, communityPublicId, communityName,
                new RoundRef(roundId, roundPublicId, roundName, roundState, zone, startsOn, endsOn, programId, programPublicId, programName,
                        stipend, currency, rules), reopened);
    }

    /** Whether it takes part: it is approved, or was and waits for the answer to a change. */
    public boolean takesPart() {
        return state == ParticipationState.APPROVED || reopened;
    }

    /** The community and the round, where both must be told. */
    public String title() {
        return communityName + " · " + round.name();
    }

    /** The address of its coordinators' room. */
    public String path() {
        return "/community/" + publicId;
    }
}
