package org.cohort.program.sponsors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.Participation;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** What everybody reads of sponsors, and the organizers of a round about its slots. */
@Queries
public class SponsorQueries {

    /** A sponsor who agreed to be named. */
    public record Named(String roundPublicId, String name, String website) {
    }

    /** A community's line in the table of a round. */
    public record Row(String participation, String name, SlotFunding funding) {
    }

    /** The slots of a round: of the communities that take part or wait for their answer. */
    public record Table(RoundRef round, List<Row> rows, SlotFunding.Total total) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory directory;

    /** Those who agreed to be named, of the rounds that are shown; never an amount. One statement, the latest 200. */
    public List<Named> named(Long communityId) {
        return em.createQuery("select new org.cohort.program.sponsors.SponsorQueries$Named(r.publicId, s.name, s.website) from Sponsorship s"
                        + " join Participation x on x.id = s.participationId join ProgramRound r on r.id = x.roundId where x.communityId = :community and s.shown = true"
                        + " and (x.state = org.cohort.program.ParticipationState.APPROVED or x.reopened = true) and r.state <> org.cohort.program.RoundState.DRAFT"
                        + " order by r.startsOn desc, s.name, s.id", Named.class)
                .setParameter("community", communityId).setMaxResults(200).getResultList();
    }

    /** @throws NotFound for who does not organize the round */
    public Table table(Actor actor, String roundPublicId) {
        RoundRef round = directory.roundByPublicId(roundPublicId);
        if (!actor.holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        Map<Long, List<Sponsorship>> sponsors = em.createQuery("select s from Sponsorship s join Participation x on x.id = s.participationId where x.roundId = :round", Sponsorship.class)
                .setParameter("round", round.id()).getResultStream().collect(Collectors.groupingBy(Sponsorship::participationId));
        List<Object[]> asking = em.createQuery("select x, c.name from Participation x join Community c on c.id = x.communityId where x.roundId = :round and x.state in"
                        + " (org.cohort.program.ParticipationState.SUBMITTED, org.cohort.program.ParticipationState.APPROVED) order by c.name, x.id", Object[].class)
                .setParameter("round", round.id()).setMaxResults(500).getResultList();
        List<Row> rows = asking.stream().map(found -> row((Participation) found[0], (String) found[1], sponsors.getOrDefault(((Participation) found[0]).id(), List.of()))).toList();
        return new Table(round, rows, SlotFunding.total(rows.stream().map(Row::funding).toList()));
    }

    private static Row row(Participation participation, String name, List<Sponsorship> sponsors) {
        int allotted = participation.allotted() == null ? participation.slots() : participation.allotted();
        return new Row(participation.publicId(), name, new SlotFunding(participation.slots(), allotted, sponsors.stream().mapToInt(Sponsorship::slots).sum(),
                participation.generalSlots(), sponsors.stream().map(Sponsorship::amount).toList()));
    }
}
