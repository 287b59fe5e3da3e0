package org.cohort.story.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** Finds panels and questions, and says what somebody is to them: SELF is whoever may ask, MENTOR who sits on the panel. */
@ApplicationScoped
class PanelCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    Directory people;

    /** @throws NotFound when there is none that the actor has a part in */
    PanelCase visible(Actor actor, String publicId) {
        PanelCase found = of(em.createQuery("select p from Panel p where p.publicId = :id", Panel.class).setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new));
        if (rolesOf(actor, found).isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    PanelCase of(Panel panel) {
        boolean readable = !em.createQuery("select q.id from PanelQuestion q where q.panelId = :panel and q.state = :answered and q.open = true and q.askerOpen = true", Long.class)
                .setParameter("panel", panel.id()).setParameter("answered", QuestionState.ANSWERED).setMaxResults(1).getResultList().isEmpty();
        return new PanelCase(panel, programs.round(panel.roundId()), readable, on(panel).stream().map(PanelPerson::accountId).toList());
    }

    /** @throws NotFound when it is not a question of this panel */
    PanelQuestionCase question(PanelCase panel, String publicId) {
        PanelQuestion question = em.createQuery("select q from PanelQuestion q where q.publicId = :id and q.panelId = :panel", PanelQuestion.class)
                .setParameter("id", publicId).setParameter("panel", panel.panel().id()).getResultStream().findFirst().orElseThrow(NotFound::new);
        return of(panel, question);
    }

    PanelQuestionCase of(PanelCase panel, PanelQuestion question) {
        return new PanelQuestionCase(question, panel.panel(), panel.round(), panel.on());
    }

    List<PanelPerson> on(Panel panel) {
        return em.createQuery("select p from PanelPerson p where p.panelId = :panel order by p.id", PanelPerson.class).setParameter("panel", panel.id()).getResultList();
    }

    Set<Role> rolesOf(Actor actor, PanelCase panel) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!actor.isSignedIn()) {
            return roles;
        }
        Long round = panel.round().id();
        if (actor.holds(Role.ORGANIZER, panel.round().programId())) {
            roles.add(Role.ORGANIZER);
        }
        if (!actor.scopes(Role.COORDINATOR).isEmpty() && !em.createQuery("select p.id from Participation p where p.roundId = :round and p.id in :mine", Long.class)
                .setParameter("round", round).setParameter("mine", actor.scopes(Role.COORDINATOR)).getResultList().isEmpty()) {
            roles.add(Role.COORDINATOR);
        }
        if (on(panel.panel()).stream().anyMatch(person -> actor.is(person.accountId()))) {
            roles.add(Role.MENTOR);
        }
        if (interns(round).contains(actor.accountId()) || mentors(round).contains(actor.accountId())) {
            roles.add(Role.SELF);
        }
        return roles;
    }

    /** Everybody who could sit on it: interns, mentors, coordinators and organizers of the round. */
    Set<Long> everybody(RoundRef round) {
        Set<Long> all = new TreeSet<>(interns(round.id()));
        all.addAll(mentors(round.id()));
        em.createQuery("select p.id from Participation p where p.roundId = :round", Long.class).setParameter("round", round.id()).getResultList()
                .forEach(participation -> all.addAll(people.holders(Role.COORDINATOR, participation)));
        all.addAll(people.holders(Role.ORGANIZER, round.programId()));
        return all;
    }

    private List<Long> interns(Long round) {
        return em.createQuery("select i.accountId from Internship i where i.roundId = :round and i.state <> :offered", Long.class)
                .setParameter("round", round).setParameter("offered", InternshipState.OFFERED).getResultList();
    }

    private List<Long> mentors(Long round) {
        return em.createQuery("select distinct g.accountId from RoleGrant g where g.role = :mentor and g.scopeId in (select i.projectId from Internship i where i.roundId = :round)", Long.class)
                .setParameter("mentor", Role.MENTOR).setParameter("round", round).getResultList();
    }
}
