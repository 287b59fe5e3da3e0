package org.cohort.story;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.persistence.Queries;

/** Published stories, which everybody may read. */
@Queries
public class StoryQueries {

    /** A story in a list. @param alum the author's page where she shows one, or null */
    public record StoryRow(String publicId, String title, String body, String author, String alum, String community, Instant publishedAt) {
    }

    private static final String ROW = """
            select new org.cohort.story.StoryQueries$StoryRow(s.publicId, s.title, s.body, a.name, l.publicId, c.name, s.publishedAt)
            from Story s join Account a on a.id = s.accountId join Internship i on i.id = s.internshipId
            join Participation p on p.id = i.participationId join Community c on c.id = p.communityId
            left join Alum l on l.accountId = s.accountId and l.shown = true
            where s.state = org.cohort.story.StoryState.PUBLISHED\s""";

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** Newest first. */
    public PageResult<StoryRow> published(PageRequest page) {
        List<StoryRow> rows = em.createQuery(ROW + "order by s.publishedAt desc, s.id desc", StoryRow.class)
                .setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
        return PageResult.of(rows, page,
                () -> em.createQuery("select count(s) from Story s where s.state = org.cohort.story.StoryState.PUBLISHED", Long.class).getSingleResult());
    }

    /** Those of interns of one community, newest first. @param most how many at most */
    public List<StoryRow> publishedIn(String communityPublicId, int most) {
        return em.createQuery(ROW + "and c.publicId = :community order by s.publishedAt desc, s.id desc", StoryRow.class)
                .setParameter("community", communityPublicId).setMaxResults(most).getResultList();
    }

    /** Those of one author, newest first. */
    List<StoryRow> publishedBy(Long accountId) {
        return em.createQuery(ROW + "and s.accountId = :account order by s.publishedAt desc", StoryRow.class)
                .setParameter("account", accountId).getResultList();
    }
}
