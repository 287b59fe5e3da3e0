package org.cohort.insight.site;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cohort.kernel.persistence.Queries;

/** What stands on public pages, as addresses and as news. */
@Queries
public class SiteQueries {

    /** So many addresses a part of the sitemap has at most; the protocol allows 50,000. */
    static final int PART = 10_000;
    private static final int NEWS = 40;

    private static final String PROJECTS = " from Project p join Participation x on x.id = p.participationId join ProgramRound r on r.id = x.roundId"
            + " where p.state = org.cohort.project.ProjectState.APPROVED and x.state = org.cohort.program.ParticipationState.APPROVED"
            + " and r.state <> org.cohort.program.RoundState.DRAFT";

    /** Something that became public. @param text Markdown, or null @param author null where nobody is named */
    public record Item(String path, String title, String text, String author, Instant at) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The addresses of everything but projects: lists, programs, rounds, communities, conferences, stories, alumni. */
    public List<String> pages() {
        List<String> paths = new ArrayList<>(List.of("/", "/programs", "/rounds", "/communities", "/projects", "/conferences", "/stories"));
        add(paths, "/programs/", "select p.publicId from Program p order by p.id");
        add(paths, "/rounds/", "select r.publicId from ProgramRound r where r.state <> org.cohort.program.RoundState.DRAFT order by r.id");
        add(paths, "/communities/", "select c.publicId from Community c where exists (select x.id from Participation x join ProgramRound r on r.id = x.roundId"
                + " where x.communityId = c.id and x.state = org.cohort.program.ParticipationState.APPROVED and r.state <> org.cohort.program.RoundState.DRAFT)"
                + " order by c.id");
        add(paths, "/conferences/", "select c.publicId from Conference c order by c.id");
        add(paths, "/stories/", "select s.publicId from Story s where s.state = org.cohort.story.StoryState.PUBLISHED order by s.id");
        add(paths, "/people/", "select l.publicId from Alum l where l.shown = true order by l.id");
        return paths;
    }

    private void add(List<String> paths, String before, String jpql) {
        em.createQuery(jpql, String.class).setMaxResults(PART).getResultStream().forEach(id -> paths.add(before + id));
    }

    /** How many parts the projects' sitemap has. */
    public int projectParts() {
        long projects = em.createQuery("select count(p)" + PROJECTS, Long.class).getSingleResult();
        return (int) ((projects + PART - 1) / PART);
    }

    /** The projects' addresses, by age. @param part from 1 */
    public List<String> projects(int part) {
        return em.createQuery("select p.publicId" + PROJECTS + " order by p.id", String.class).setFirstResult((part - 1) * PART).setMaxResults(PART)
                .getResultStream().map(id -> "/projects/" + id).toList();
    }

    /** Rounds and stories that were published, the latest first. Rounds that were imported are no news. */
    public List<Item> news() {
        List<Item> items = new ArrayList<>();
        for (Object[] row : em.createQuery("select r.publicId, r.name, p.name, r.summary, r.publishedAt from ProgramRound r join Program p on p.id = r.programId"
                + " where r.state <> org.cohort.program.RoundState.DRAFT and r.publishedAt is not null and r.isImported = false"
                + " order by r.publishedAt desc", Object[].class).setMaxResults(NEWS).getResultList()) {
            items.add(new Item("/rounds/" + row[0], row[2] + ": " + row[1], (String) row[3], null, (Instant) row[4]));
        }
        for (Object[] row : em.createQuery("select s.publicId, s.title, s.body, a.name, s.publishedAt from Story s join Account a on a.id = s.accountId"
                + " where s.state = org.cohort.story.StoryState.PUBLISHED order by s.publishedAt desc", Object[].class).setMaxResults(NEWS).getResultList()) {
            items.add(new Item("/stories/" + row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]));
        }
        return items.stream().sorted(Comparator.comparing(Item::at).reversed()).limit(NEWS).toList();
    }
}
