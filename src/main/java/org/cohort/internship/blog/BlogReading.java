package org.cohort.internship.blog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.internship.blog.read.FeedContent;
import org.cohort.internship.blog.read.FeedItem;
import org.cohort.internship.blog.read.ReadFailure;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.time.Window;

/** Says which blogs are to be read now, and keeps what reading brought: the reading itself happens between the two, in no transaction. */
@UseCase
public class BlogReading {

    /** What is to be read. @param address of the feed where it is known, else as the intern gave it */
    public record Due(Long blogId, String address, String etag, String lastModified) {
    }

    private static final int MOST = 20;
    private static final Duration BEFORE = Duration.ofDays(14);
    /** After its end an internship's blog is read for so long. */
    private static final Duration AFTER = Duration.ofDays(60);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes the next ones: nobody else is given them for an hour. */
    @Requires(Role.SYSTEM)
    public List<Due> take() {
        Instant now = clock.instant();
        List<Blog> due = em.createQuery("""
                        select b from Blog b join Internship i on i.id = b.internshipId join Account a on a.id = i.accountId
                        where b.nextReadAt <= :now and a.closedAt is null and (i.state = :active or i.state = :completed and i.endedAt > :ended)
                        order by b.nextReadAt, b.id""", Blog.class)
                .setParameter("now", now).setParameter("active", InternshipState.ACTIVE).setParameter("completed", InternshipState.COMPLETED)
                .setParameter("ended", now.minus(AFTER)).setMaxResults(MOST).getResultList();
        List<Due> taken = due.stream().map(blog -> new Due(blog.id(), blog.feedAddress() == null ? blog.address() : blog.feedAddress(), blog.etag(), blog.lastModified())).toList();
        due.forEach(blog -> blog.take(now));
        return taken;
    }

    /** Keeps what is new and what has changed. What was written long before the internship is none of it. Nothing for a blog that was taken back meanwhile. */
    @Requires(Role.SYSTEM)
    public void read(Long blogId, String asked, FeedContent content) {
        Blog blog = em.find(Blog.class, blogId);
        if (isAnother(blog, asked)) {
            return;
        }
        Instant now = clock.instant();
        if (!content.isUnchanged()) {
            InternshipRef internship = internships.internship(blog.internshipId());
            Window since = Window.from(InternshipPlan.startOf(internship.startsOn(), internship.zone()).minus(BEFORE));
            Map<String, BlogPost> known = em.createQuery("select p from BlogPost p where p.blogId = :blog", BlogPost.class).setParameter("blog", blogId)
                    .getResultStream().collect(Collectors.toMap(BlogPost::key, Function.identity()));
            long changed = content.items().stream().filter(item -> since.isOpen(at(item, now))).filter(item -> keep(blog, known, item, now)).count();
            if (changed > 0) {
                audit.record("blog", blog.publicId(), "READ", null, null, changed + " posts");
            }
        }
        blog.read(content, now);
    }

    /** Notes why not; the next try is later each time. */
    @Requires(Role.SYSTEM)
    public void failed(Long blogId, String asked, ReadFailure why) {
        Blog blog = em.find(Blog.class, blogId);
        if (!isAnother(blog, asked)) {
            blog.failed(why.problem(), why.detail(), clock.instant());
        }
    }

    private static boolean isAnother(Blog blog, String asked) {
        return blog == null || !asked.equals(blog.feedAddress() == null ? blog.address() : blog.feedAddress());
    }

    private boolean keep(Blog blog, Map<String, BlogPost> known, FeedItem item, Instant now) {
        BlogPost post = known.get(item.key());
        if (post != null) {
            return post.write(item);
        }
        BlogPost found = new BlogPost(blog.id(), item, at(item, now));
        known.put(item.key(), found);
        em.persist(found);
        return true;
    }

    /** What a feed dates ahead, or not at all, is of now. */
    private static Instant at(FeedItem item, Instant now) {
        return item.at() == null || !Window.from(item.at()).isOpen(now) ? now : item.at();
    }
}
