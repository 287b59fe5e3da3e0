package org.cohort.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ParticipationState;
import org.cohort.program.RoundState;

/** Lists of projects. */
@Queries
public class ProjectQueries {

    /** Something to filter by. @param id a public id */
    public record Choice(String id, String name) {
    }

    /** What public lists may be sorted by. */
    static final Map<String, String> ORDERS = Map.of(
            "title", "p.title, p.id",
            "community", "c.name, p.title, p.id",
            "newest", "p.approvedAt desc, p.id desc");

    private static final String FROM = " from Project p join Participation x on x.id = p.participationId join Community c on c.id = x.communityId"
            + " join ProgramRound r on r.id = x.roundId";
    private static final String CARD = "select new org.cohort.project.ProjectCard(p.id, p.publicId, p.title, p.summary, p.skills, p.helpful, p.learnable, "
            + "p.weeklyHours, p.weeks, p.languages, p.closedWhy, p.state, "
            + "c.publicId, c.name, r.publicId, r.name)" + FROM;
    private static final String PUBLIC = " where p.state = :approved and x.state = :admitted and r.state <> :draft";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** Approved projects of published rounds, whoever asks. Four statements. */
    public PageResult<ProjectCard> published(ProjectSearch search, PageRequest page) {
        String where = PUBLIC + conditions(search);
        List<ProjectCard> cards = fill(em.createQuery(CARD + where + page.orderBy(ORDERS, "title"), ProjectCard.class), search)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        long total = cards.size() < page.size() && (page.number() == 1 || !cards.isEmpty()) ? page.offset() + cards.size()
                : fill(em.createQuery("select count(p)" + FROM + where, Long.class), search).getSingleResult();
        return new PageResult<>(named(cards), total, page);
    }

    /** The communities that have published projects, by name. */
    public List<Choice> communities() {
        return choices("select distinct c.publicId, c.name" + FROM + PUBLIC + " order by c.name");
    }

    /** The rounds that have published projects, the latest first. */
    public List<Choice> rounds() {
        return choices("select distinct r.publicId, r.name, r.startsOn" + FROM + PUBLIC + " order by r.startsOn desc, r.name");
    }

    /** All projects of a participation, for its coordinators and organizers; those that wait for approval come first. */
    public List<ProjectCard> ofParticipation(ParticipationRef participation, Actor actor) {
        if (!actor.holds(Role.COORDINATOR, participation.id()) && !actor.holds(Role.ORGANIZER, participation.round().programId())) {
            throw new NotFound();
        }
        return named(em.createQuery(CARD + " where x.id = :participation and p.state <> :begun"
                        + " order by case when p.state = :waiting then 0 else 1 end, p.title, p.id", ProjectCard.class)
                .setParameter("participation", participation.id()).setParameter("begun", ProjectState.DRAFT)
                .setParameter("waiting", ProjectState.SUBMITTED).getResultList());
    }

    /** The projects somebody has a part in, as mentor or on her way to it; the latest first. */
    public List<ProjectCard> ofMentor(Actor actor) {
        return !actor.isSignedIn() ? List.of() : em.createQuery(CARD + " join Mentorship m on m.projectId = p.id where m.accountId = :me"
                        + " and m.state in :live order by p.createdAt desc, p.id desc", ProjectCard.class)
                .setParameter("me", actor.accountId())
                .setParameter("live", List.of(MentorshipState.DRAFT, MentorshipState.SUBMITTED, MentorshipState.APPROVED))
                .setMaxResults(PageRequest.ROWS).getResultList();
    }

    private List<ProjectCard> named(List<ProjectCard> cards) {
        if (cards.isEmpty()) {
            return cards;
        }
        List<Long> ids = cards.stream().map(ProjectCard::id).toList();
        Map<Long, List<String>> names = new HashMap<>();
        List<Object[]> rows = new ArrayList<>(em.createQuery("select m.projectId, a.name from Mentorship m join Account a on a.id = m.accountId"
                + " where m.projectId in :ids and m.state = :approved order by m.lead desc, m.id", Object[].class)
                .setParameter("ids", ids).setParameter("approved", MentorshipState.APPROVED).getResultList());
        rows.addAll(em.createQuery("select k.projectId, k.name from ProjectCredit k where k.projectId in :ids and k.part = :mentor order by k.position",
                Object[].class).setParameter("ids", ids).setParameter("mentor", ProjectCredit.Part.MENTOR).getResultList());
        rows.forEach(row -> names.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((String) row[1]));
        return cards.stream().map(card -> card.with(names.getOrDefault(card.id(), List.of()))).toList();
    }

    private static String conditions(ProjectSearch search) {
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < search.patterns().size(); i++) {
            where.append(" and p.searchText like :word").append(i).append(" escape '!'");
        }
        if (search.community() != null) {
            where.append(" and c.publicId = :community");
        }
        if (search.round() != null) {
            where.append(" and r.publicId = :round");
        }
        return where.toString();
    }

    private static <R> TypedQuery<R> fill(TypedQuery<R> query, ProjectSearch search) {
        List<String> patterns = search.patterns();
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        if (search.community() != null) {
            query.setParameter("community", search.community());
        }
        if (search.round() != null) {
            query.setParameter("round", search.round());
        }
        return published(query);
    }

    private static <R> TypedQuery<R> published(TypedQuery<R> query) {
        return query.setParameter("approved", ProjectState.APPROVED).setParameter("admitted", ParticipationState.APPROVED)
                .setParameter("draft", RoundState.DRAFT);
    }

    private List<Choice> choices(String jpql) {
        return published(em.createQuery(jpql, Object[].class)).getResultStream().map(row -> new Choice((String) row[0], (String) row[1])).toList();
    }
}
