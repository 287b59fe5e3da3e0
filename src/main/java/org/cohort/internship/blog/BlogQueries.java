package org.cohort.internship.blog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** What people read of blogs. */
@Queries
public class BlogQueries {

    private static final int MOST = 100;
    private static final String POST = """
            select new org.cohort.internship.blog.PostRow(p.title, p.link, p.summary, p.publishedAt, a.name, x.title)
            from BlogPost p join Blog b on b.id = p.blogId join Internship i on i.id = b.internshipId join Account a on a.id = i.accountId join Project x on x.id = i.projectId where\s""";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    BlogCases cases;

    @Inject
    Directory people;

    /** @throws NotFound when there is no internship that the actor may see */
    public BlogView view(Actor actor, String internshipPublicId) {
        InternshipRef internship = cases.visible(actor, internshipPublicId);
        Blog blog = cases.of(internship.id());
        boolean mine = actor.is(internship.accountId());
        Directory.Person intern = people.people(List.of(internship.accountId())).get(internship.accountId());
        String name = intern == null ? "" : intern.name();
        return blog == null ? new BlogView(internship, name, null, null, false, null, null, null, null, List.of(), mine, BlogCases.isOn())
                : new BlogView(internship, name, blog.address(), blog.feedAddress(), blog.isShared(), blog.readAt(), blog.nextReadAt(),
                        mine ? blog.problem() : null, mine ? blog.problemDetail() : null, posts(internship), mine, BlogCases.isOn());
    }

    /** An internship's posts, the newest first; the caller has asked who may see it. */
    public List<PostRow> posts(InternshipRef internship) {
        return em.createQuery(POST + "b.internshipId = :internship order by p.publishedAt desc, p.id desc", PostRow.class)
                .setParameter("internship", internship.id()).setMaxResults(MOST).getResultList();
    }

    /** What everybody may read of a community's interns: with their consent, and of nobody who has closed her account. @param most how many at most */
    public List<PostRow> ofCommunity(String communityPublicId, int most) {
        return em.createQuery(POST + "b.shared = true and a.closedAt is null and i.participationId in"
                + " (select y.id from Participation y join Community c on c.id = y.communityId where c.publicId = :community) order by p.publishedAt desc, p.id desc", PostRow.class)
                .setParameter("community", communityPublicId).setMaxResults(most).getResultList();
    }
}
