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
     * Adds a community that an organizer of the round has said to be none of those that are here.
     *
     * @param about   Markdown, or null
     * @param website or null
     * @return its public id
     * @throws NotFound when who acts does not organize the round
     */
    @Requires(Role.ORGANIZER)
    public String found(Long roundId, String name, String about, String website) {
        organized(roundId);
        Community community = communities.add(Typed.required("name", name, 200), clock.instant());
        community.describe(null, about, Typed.link("website", website));
        return community.publicId();
    }

    /**
     * Puts a community into a round, approved. It keeps what it says of itself; where it is in the round already, nothing changes.
     *
     * @param ideas where its ideas for projects stand, or null; only told of one that is not in the round yet
     * @return the key of the participation
     * @throws NotFound when who acts does not organize the round, or there is no such community
     */
    @Requires(Role.ORGANIZER)
    public Long takePart(Long roundId, String communityPublicId, String ideas) {
        organized(roundId);
        Long community = communities.key(communityPublicId);
        Participation known = communities.participationOf(community, roundId);
        if (known != null) {
            return known.id();
        }
        em.find(Round.class, roundId).imported();
        Participation participation = new Participation(community, roundId, null, clock.instant());
        participation.ask(0, Typed.link("ideas_page", ideas));
        em.persist(participation);
        em.flush();
        ParticipationLifecycle.Case subject = cases.of(participation, current.get());
        transitions.begin(ParticipationLifecycle.TABLE, subject);
        transitions.fire(ParticipationLifecycle.TABLE, subject, ParticipationAction.IMPORT, Set.of(Role.SYSTEM), null);
        return participation.id();
    }

    private void organized(Long roundId) {
        if (!policy.organizes(current.get(), directory.round(roundId))) {
            throw new NotFound();
        }
    }
}
