package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Takes communities of past rounds from an archive. Doing it again changes nothing. */
@UseCase
public class ArchiveService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    RoundPolicy policy;

    @Inject
    Communities communities;

    @Inject
    ParticipationCases cases;

    @Inject
    Transitions transitions;

    /**
     * Puts a community into a round, approved. A community that is known keeps what it says of itself.
     *
     * @param name    as it is shown; the case does not matter
     * @param tagline one sentence, or null; cut where it is too long
     * @param website or null
     * @return the key of the participation
     * @throws NotFound when who acts does not organize the round
     */
    @Requires(Role.ORGANIZER)
    public Long community(Long roundId, String name, String tagline, String about, String website) {
        RoundRef round = directory.round(roundId);
        if (!policy.organizes(current.get(), round)) {
            throw new NotFound();
        }
        Community community = communities.byName(Typed.required("name", name, 200));
        if (community == null) {
            community = communities.add(name.strip(), clock.instant());
            community.describe(tagline == null || tagline.length() <= 300 ? tagline : tagline.substring(0, 299) + "…", about, Typed.link("website", website));
        }
        Participation known = communities.participationOf(community.id(), roundId);
        if (known != null) {
            return known.id();
        }
        em.find(Round.class, roundId).imported();
        Participation participation = new Participation(community.id(), roundId, null, clock.instant());
        em.persist(participation);
        em.flush();
        ParticipationLifecycle.Case subject = cases.of(participation, current.get());
        transitions.begin(ParticipationLifecycle.TABLE, subject);
        transitions.fire(ParticipationLifecycle.TABLE, subject, ParticipationAction.IMPORT, Set.of(Role.SYSTEM), null);
        return participation.id();
    }
}
