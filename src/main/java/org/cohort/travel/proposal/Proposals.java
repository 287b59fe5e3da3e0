package org.cohort.travel.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferencePolicy;
import org.cohort.travel.Hosts;
import org.cohort.travel.there.Belonging;

/** Where proposed conferences are found, and what an actor is to them. */
@ApplicationScoped
class Proposals {

    /** Days before and after in which another one is likely to be the same. */
    private static final int AROUND = 7;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    void add(ConferenceProposal proposal) {
        em.persist(proposal);
        em.flush();
    }

    /** @throws NotFound when there is none, or the actor neither proposed it nor keeps the community's conferences */
    ProposalCase visible(Actor actor, String publicId) {
        ProposalCase found = em.createQuery("select p from ConferenceProposal p where p.publicId = :id", ConferenceProposal.class).setParameter("id", publicId)
                .getResultStream().findFirst().map(this::of).orElseThrow(NotFound::new);
        if (rolesOf(actor, found).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    ProposalCase of(ConferenceProposal proposal) {
        Set<Long> participations = new HashSet<>(em.createQuery("select p.id from Participation p join ProgramRound r on r.id = p.roundId"
                        + " where p.communityId = :community and r.programId = :program and p.state = org.cohort.program.ParticipationState.APPROVED", Long.class)
                .setParameter("community", proposal.communityId()).setParameter("program", proposal.programId()).getResultList());
        return new ProposalCase(proposal, new Hosts(participations, Set.of(proposal.programId())));
    }

    /** On her own proposal a person is only SELF. */
    static Set<Role> rolesOf(Actor actor, ProposalCase c) {
        return actor.is(c.proposal().accountId()) ? Set.of(Role.SELF) : ConferencePolicy.rolesOf(actor, c.hosts());
    }

    /** Those of the actor, the latest first. */
    List<ConferenceProposal> own(Actor actor) {
        return em.createQuery("select p from ConferenceProposal p where p.accountId = :me order by p.id desc", ConferenceProposal.class)
                .setParameter("me", actor.accountId()).setMaxResults(50).getResultList();
    }

    /** The key, public id and name of the communities the actor belongs to, each with the program in which she does; by name, the latest program first. */
    List<Object[]> communities(Actor actor) {
        TypedQuery<Object[]> query = em.createQuery("select c.id, c.publicId, c.name, r.programId from Participation p join ProgramRound r on r.id = p.roundId"
                + " join Community c on c.id = p.communityId where " + Belonging.PEOPLE + " order by c.name, p.id desc", Object[].class);
        return Belonging.of(actor, query).setMaxResults(500).getResultList();
    }

    /** What the community has recorded for days around these. */
    List<ProposalView.Near> near(ConferenceProposal proposal) {
        return em.createQuery("select new org.cohort.travel.proposal.ProposalView$Near(c.publicId, c.name, c.city) from Conference c where c.communityId = :community"
                        + " and c.startsOn <= :last and c.endsOn >= :first order by c.startsOn, c.id", ProposalView.Near.class)
                .setParameter("community", proposal.communityId()).setParameter("last", LocalDate.parse(proposal.input().to()).plusDays(AROUND))
                .setParameter("first", LocalDate.parse(proposal.input().from()).minusDays(AROUND)).setMaxResults(20).getResultList();
    }

    /** What the community has recorded that is likely the same. @param input checked */
    List<ProposalView.Near> recorded(Long communityId, ConferenceInput input) {
        return em.createQuery("select c.publicId, c.name, c.city, c.website, c.startsOn, c.endsOn from Conference c"
                        + " where c.communityId = :community and c.startsOn <= :last and c.endsOn >= :first order by c.startsOn, c.id", Object[].class)
                .setParameter("community", communityId).setParameter("last", LocalDate.parse(input.to())).setParameter("first", LocalDate.parse(input.from()))
                .getResultStream().map(r -> new Recorded((String) r[0], (String) r[1], (String) r[2], (String) r[3], (LocalDate) r[4], (LocalDate) r[5]))
                .filter(one -> one.isLike(input)).map(one -> new ProposalView.Near(one.publicId(), one.name(), one.city())).toList();
    }

    /** The public id and the name of a community. */
    Object[] community(Long id) {
        return em.createQuery("select c.publicId, c.name from Community c where c.id = :id", Object[].class).setParameter("id", id).getSingleResult();
    }
}
