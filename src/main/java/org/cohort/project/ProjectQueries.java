package org.cohort.project;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.ParticipationRef;

/** Lists of projects. */
@Queries
public class ProjectQueries {

    private static final String FROM = " from Project p join Participation x on x.id = p.participationId join Community c on c.id = x.communityId"
            + " join ProgramRound r on r.id = x.roundId join Program g on g.id = r.programId";
    private static final String CARD = "select new org.cohort.project.ProjectCard(p.id, p.publicId, p.title, p.summary, p.skills, p.helpful, p.learnable, "
            + "p.weeklyHours, p.weeks, p.languages, p.closedWhy, p.state, "
            + "c.publicId, c.name, r.publicId, r.name)" + FROM;

    /** Beyond this a search isn't counted to its end: nobody reads so far, and she had better say more. */
    public static final int MOST_COUNTED = 1_000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /**
     * Approved projects of published rounds, whoever asks: as they were approved, where a change waits. Six statements at most, however many there are.
     *
     * @param total how many fit, where that is known; else they are counted, up to one more than {@value #MOST_COUNTED}
     */
    public PageResult<ProjectCard> published(ProjectSearch search, PageRequest page, OptionalLong total) {
        List<Long> ids = keys(search, page.sort()).setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        Map<Long, ProjectCard> cards = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(CARD + " where p.id in :ids", ProjectCard.class).setParameter("ids", ids).getResultList().forEach(card -> cards.put(card.id(), card));
            ApprovedProject.of(em, cards.values().stream().filter(card -> card.state() != ProjectState.APPROVED).map(ProjectCard::id).toList())
                    .forEach((id, approved) -> cards.computeIfPresent(id, (key, card) -> card.as(approved)));
        }
        return PageResult.of(named(ids.stream().map(cards::get).filter(Objects::nonNull).toList()), page,
                () -> total.orElseGet(() -> keys(search, null).setMaxResults(MOST_COUNTED + 1).getResultList().size()));
    }

    private TypedQuery<Long> keys(ProjectSearch search, String sort) {
        return search.fill(em.createQuery(search.keys(sort), Long.class));
    }

    /** What published projects can be found by, and how many there are of each. Two statements. */
    public ProjectChoices choices() {
        List<Object[]> places = em.createQuery("select g.publicId, g.name, r.publicId, r.name, r.startsOn, c.publicId, c.name, count(p.id) from Project p"
                + " join Community c on c.id = p.communityId join ProgramRound r on r.id = p.roundId join Program g on g.id = p.programId where p.listed = true"
                + " group by g.publicId, g.name, r.publicId, r.name, r.startsOn, c.publicId, c.name order by r.startsOn desc, r.name", Object[].class).getResultList();
        List<Object[]> tags = em.createQuery("select t.kind, t.code, min(t.label), count(t.id) from ProjectTag t where t.listed = true group by t.kind, t.code",
                Object[].class).getResultList();
        return ProjectChoices.of(places, tags);
    }

    /** A published project on its community's page. @param round the public id of its round @param closed whether it takes nobody any more, before its time */
    public record Titled(String publicId, String title, String round, boolean closed) {
    }

    /** The published projects of a community, those of the latest round first. One statement. @param most how many at most */
    public List<Titled> ofCommunity(String communityPublicId, int most) {
        return em.createQuery("select new org.cohort.project.ProjectQueries$Titled(p.publicId, coalesce(k.title, p.title), r.publicId, "
                        + "case when p.closedWhy is null then false else true end) from Project p join Community c on c.id = p.communityId"
                        + " join ProgramRound r on r.id = p.roundId left join ApprovedProject k on k.projectId = p.id where p.listed = true and c.publicId = :community"
                        + " order by r.startsOn desc, r.id desc, p.title, p.id", Titled.class)
                .setParameter("community", communityPublicId).setMaxResults(most).getResultList();
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
        rows.addAll(em.createQuery("select k.projectId, k.name from ProjectCredit k where k.projectId in :ids and k.part = :mentor and k.withheldKey is null order by k.position",
                Object[].class).setParameter("ids", ids).setParameter("mentor", ProjectCredit.Part.MENTOR).getResultList());
        rows.forEach(row -> names.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add((String) row[1]));
        return cards.stream().map(card -> card.with(names.getOrDefault(card.id(), List.of()))).toList();
    }
}
