package org.cohort.insight.site;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** What stands on public pages, as addresses and as news. */
@Queries
public class SiteQueries {

    /** So many addresses a part of the sitemap has at most; the protocol allows 50,000. */
    static final int PART = 10_000;
    private static final int NEWS = 40;

    /** The kinds of public pages by the names of their parts, which are their addresses too: what is listed of each, e. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "programs", "Program e where e.id is not null",
            "rounds", "ProgramRound e where e.state <> org.cohort.program.RoundState.DRAFT",
            "communities", "Community e where exists (select x.id from Participation x join ProgramRound r on r.id = x.roundId where x.communityId = e.id"
                    + " and (x.state = org.cohort.program.ParticipationState.APPROVED or x.reopened = true) and r.state <> org.cohort.program.RoundState.DRAFT)",
            "conferences", "Conference e where e.id is not null",
            "stories", "Story e where e.state = org.cohort.story.StoryState.PUBLISHED",
            "people", "Alum e where e.shown = true",
            "journals", "Internship e where exists (select r.id from ProgressReport r join Account a on a.id = e.accountId where r.internshipId = e.id"
                    + " and r.shared = true and r.submittedAt is not null and a.closedAt is null)",
            "projects", "Project e where e.listed = true"));

    /** There is no page with all of them. */
    private static final Set<String> WITHOUT_LIST = Set.of("people", "journals");

    /** Something that became public. @param text Markdown, or null @param author null where nobody is named */
    public record Item(String path, String title, String text, String author, Instant at) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    /** The addresses of lists. */
    public List<String> pages() {
        return Stream.concat(Stream.of("/"), KINDS.keySet().stream().filter(kind -> !WITHOUT_LIST.contains(kind)).map(kind -> "/" + kind)).toList();
    }

    /** The parts of the sitemap besides the lists, such as {@code projects-1}. A part holds a range of keys, so that the last costs no more than the first. */
    public List<String> parts() {
        return KINDS.entrySet().stream().flatMap(kind -> IntStream.rangeClosed(1, parts(kind.getValue())).mapToObj(part -> kind.getKey() + "-" + part)).toList();
    }

    private int parts(String listed) {
        Long last = em.createQuery("select max(e.id) from " + listed, Long.class).getSingleResult();
        return last == null ? 0 : (int) ((last + PART - 1) / PART);
    }

    /** The addresses of a part, by age. @param part from 1 @throws NotFound when there is none */
    public List<String> addresses(String kind, int part) {
        if (!KINDS.containsKey(kind) || part > parts(KINDS.get(kind))) {
            throw new NotFound();
        }
        return em.createQuery("select e.publicId from " + KINDS.get(kind) + " and e.id > :after and e.id <= :last order by e.id", String.class)
                .setParameter("after", (part - 1L) * PART).setParameter("last", (long) part * PART).getResultStream().map(id -> "/" + kind + "/" + id).toList();
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
