package org.cohort.internship.handover;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;

/** What people read of handings over. */
@Queries
public class HandoverQueries {

    /** A handing over in a list. */
    public record Row(String publicId, HandoverState state, String intern) {

        public String path() {
            return "/handovers/" + publicId;
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    HandoverCases cases;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Directory people;

    @Inject
    Clock clock;

    /** Whom a mentor of an internship could hand it over to. @throws NotFound for who does not mentor it */
    public List<HandoverView.Candidate> candidates(Actor actor, String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        if (!InternshipPolicy.rolesOf(actor, internship).contains(Role.MENTOR)) {
            throw new NotFound();
        }
        return named(cases.of(new Handover(internship.id(), actor.accountId(), "", clock.instant())).candidates());
    }

    /** Those of an internship that the actor may know of, the latest first. */
    public List<Row> of(Actor actor, InternshipRef internship) {
        return em.createQuery("select h from Handover h join Internship i on i.id = h.internshipId where i.projectId = :project order by h.id desc", Handover.class)
                .setParameter("project", internship.project().id()).getResultStream().map(cases::of).filter(found -> !found.rolesOf(actor).isEmpty())
                .map(found -> new Row(found.handover().publicId(), found.handover().state(), found.intern())).toList();
    }

    /** What somebody handed over, the latest first: from there she reads what she wrote. */
    public List<Row> handedOver(Actor actor) {
        return em.createQuery("select h from Handover h where h.accountId = :me and h.state = :done order by h.id desc", Handover.class)
                .setParameter("me", actor.accountId()).setParameter("done", HandoverState.DONE).getResultStream()
                .map(cases::of).map(found -> new Row(found.handover().publicId(), HandoverState.DONE, found.intern())).toList();
    }

    /** @throws NotFound when there is none that the actor may know of */
    public HandoverView view(Actor actor, String publicId) {
        HandoverCase subject = cases.visible(actor, publicId);
        Handover handover = subject.handover();
        Set<Role> roles = subject.rolesOf(actor);
        Instant now = clock.instant();
        List<InternshipRef> all = internships.ofProjects(List.of(subject.internship().project().id())).stream()
                .filter(i -> i.state() == InternshipState.OFFERED || i.state() == InternshipState.ACTIVE || i.id().equals(subject.internship().id())).toList();
        Map<Long, String> names = cases.names(all.stream().map(InternshipRef::accountId).toList());
        List<Option<HandoverAction>> options = HandoverLifecycle.TABLE.options(subject, roles, now).stream()
                .filter(option -> option.action() != HandoverAction.NAME && option.isAllowed()).toList();
        boolean mine = roles.contains(Role.SELF);
        return new HandoverView(publicId, handover.state(), subject.internship(), subject.intern(), cases.name(handover.accountId()), cases.name(handover.successorId()),
                handover.reason(), handover.askedAt(), handover.endedAt(), all.stream().map(i -> names.getOrDefault(i.accountId(), "")).toList(), named(subject.candidates()),
                HandoverLifecycle.TABLE.may(subject, HandoverAction.NAME, roles, now), options, mine ? written(actor, subject.internship()) : List.of(), mine);
    }

    private List<HandoverView.Candidate> named(List<Long> accounts) {
        return people.people(accounts).values().stream().map(person -> new HandoverView.Candidate(person.publicId(), person.name()))
                .sorted(Comparator.comparing(HandoverView.Candidate::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** Her answers and her evaluations, whoever mentors by now; the sheets are hers, so she reads them whole. */
    private List<HandoverView.Written> written(Actor actor, InternshipRef internship) {
        List<HandoverView.Written> written = new ArrayList<>();
        em.createQuery("select a.name, r.number, r.answeredAt, r.answer from ProgressReport r join Internship i on i.id = r.internshipId join Account a on a.id = i.accountId"
                        + " where i.projectId = :project and r.answeredBy = :me", Object[].class)
                .setParameter("project", internship.project().id()).setParameter("me", actor.accountId()).getResultStream()
                .forEach(row -> written.add(new HandoverView.Written((String) row[0], (Integer) row[1], null, (Instant) row[2], (String) row[3], null)));
        em.createQuery("select a.name, e.stage, e.publicId from Evaluation e join Internship i on i.id = e.internshipId join Account a on a.id = i.accountId where i.projectId = :project", Object[].class)
                .setParameter("project", internship.project().id()).getResultStream()
                .forEach(row -> questionnaires.read("evaluation", (String) row[2], Set.of()).stream().filter(sheet -> actor.is(sheet.accountId()) && sheet.savedAt() != null)
                        .forEach(sheet -> written.add(new HandoverView.Written((String) row[0], null, (Stage) row[1], sheet.savedAt(), null, sheet))));
        written.sort(Comparator.comparing(HandoverView.Written::at));
        return written;
    }
}
