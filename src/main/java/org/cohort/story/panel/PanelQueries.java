package org.cohort.story.panel;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** What people read of panels. */
@Queries
public class PanelQueries {

    /** What an organizer sees of a round's panels. */
    public record Plan(RoundRef round, List<PanelView.Row> panels) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    PanelCases cases;

    @Inject
    ProgramDirectory programs;

    @Inject
    Directory people;

    @Inject
    Clock clock;

    /** @throws NotFound for who does not organize it */
    public Plan plan(Actor actor, String roundPublicId) {
        RoundRef round = programs.roundByPublicId(roundPublicId);
        if (!actor.holds(Role.ORGANIZER, round.programId())) {
            throw new NotFound();
        }
        return new Plan(round, rows(panels(round.id())));
    }

    /** The panels of a round that the actor has a part in, the latest first. */
    public List<PanelView.Row> of(Actor actor, Long roundId) {
        return rows(panels(roundId).stream().filter(panel -> !cases.rolesOf(actor, cases.of(panel)).isEmpty()).toList());
    }

    /** @throws NotFound when there is none that the actor has a part in */
    public PanelView view(Actor actor, String publicId) {
        PanelCase found = cases.visible(actor, publicId);
        Panel panel = found.panel();
        Set<Role> roles = cases.rolesOf(actor, found);
        List<PanelPerson> on = cases.on(panel);
        boolean moderates = roles.contains(Role.ORGANIZER) || roles.contains(Role.COORDINATOR);
        List<PanelQuestion> asked = em.createQuery("select q from PanelQuestion q where q.panelId = :panel order by q.publicId", PanelQuestion.class).setParameter("panel", panel.id())
                .getResultStream().filter(question -> moderates || question.state() == QuestionState.APPROVED || question.state() == QuestionState.ANSWERED || actor.is(question.askerId())).toList();
        Map<Long, Long> votes = new HashMap<>();
        Set<Long> mine = new HashSet<>();
        em.createQuery("select v.questionId, v.accountId from PanelVote v join PanelQuestion q on q.id = v.questionId where q.panelId = :panel", Object[].class)
                .setParameter("panel", panel.id()).getResultList().forEach(row -> {
                    votes.merge((Long) row[0], 1L, Long::sum);
                    if (actor.is((Long) row[1])) {
                        mine.add((Long) row[0]);
                    }
                });
        Map<Long, Directory.Person> names = people.people(Stream.concat(on.stream().map(PanelPerson::accountId), asked.stream().flatMap(q -> Stream.of(q.askerId(), q.answeredBy()).filter(Objects::nonNull)))
                .distinct().toList());
        List<PanelView.Question> questions = asked.stream().map(q -> new PanelView.Question(q.publicId(), q.topic(), q.words(), q.state(), name(names, q.askerId()), votes.getOrDefault(q.id(), 0L),
                mine.contains(q.id()), q.answer(), name(names, q.answeredBy()), q.isOpen(), q.isAskerOpen())).sorted(Comparator.comparing(PanelView.Question::votes).reversed()).toList();
        boolean organizer = roles.contains(Role.ORGANIZER);
        return new PanelView(publicId, found.round(), panel.title(), panel.heldAt(), panel.place(), panel.state(), persons(on.stream().map(PanelPerson::accountId).toList()),
                roles.contains(Role.SELF), roles.contains(Role.MENTOR), on.stream().anyMatch(person -> actor.is(person.accountId()) && person.isNamed()), moderates, organizer,
                organizer ? persons(cases.everybody(found.round())) : List.of(), questions,
                PanelLifecycle.TABLE.options(found, roles, clock.instant()).stream().filter(option -> organizer).toList());
    }

    /** The published panels of a round as everybody reads them: nobody is named who has not agreed, nothing is told that who answered has not opened. */
    public List<PanelView.Published> published(String roundPublicId) {
        return em.createQuery("select p from Panel p join ProgramRound r on r.id = p.roundId where r.publicId = :round and p.state = :published order by p.heldAt desc", Panel.class)
                .setParameter("round", roundPublicId).setParameter("published", PanelState.PUBLISHED).getResultStream().map(this::published).toList();
    }

    private PanelView.Published published(Panel panel) {
        List<Long> named = cases.on(panel).stream().filter(PanelPerson::isNamed).map(PanelPerson::accountId).toList();
        List<PanelQuestion> told = em.createQuery("select q from PanelQuestion q where q.panelId = :panel and q.state = :answered and q.open = true and q.askerOpen = true order by q.publicId", PanelQuestion.class)
                .setParameter("panel", panel.id()).setParameter("answered", QuestionState.ANSWERED).getResultList();
        Map<Long, Directory.Person> names = people.people(Stream.concat(named.stream(), told.stream().filter(PanelQuestion::isAskerNamed).map(PanelQuestion::askerId)).distinct().toList());
        return new PanelView.Published(panel.title(), panel.heldAt(), named.stream().map(account -> name(names, account)).filter(Objects::nonNull).toList(),
                told.stream().map(q -> new PanelView.Told(q.words(), q.isAskerNamed() ? name(names, q.askerId()) : null, q.answer(), named.contains(q.answeredBy()) ? name(names, q.answeredBy()) : null)).toList());
    }

    private List<Panel> panels(Long roundId) {
        return em.createQuery("select p from Panel p where p.roundId = :round order by p.heldAt desc", Panel.class).setParameter("round", roundId).getResultList();
    }

    private static List<PanelView.Row> rows(Collection<Panel> panels) {
        return panels.stream().map(panel -> new PanelView.Row(panel.publicId(), panel.title(), panel.heldAt(), panel.state())).toList();
    }

    private List<PanelView.Person> persons(Collection<Long> accounts) {
        return people.people(accounts).values().stream().map(person -> new PanelView.Person(person.publicId(), person.name()))
                .sorted(Comparator.comparing(PanelView.Person::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    private static String name(Map<Long, Directory.Person> names, Long account) {
        return account == null || !names.containsKey(account) ? null : names.get(account).name();
    }
}
