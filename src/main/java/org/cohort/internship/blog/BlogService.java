package org.cohort.internship.blog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** What an intern does with her blog. Each throws {@link NotFound} for an internship she may not see. */
@UseCase
public class BlogService {

    private static final String SUBJECT = "blog";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    BlogCases cases;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Gives the address of a blog or of its feed, or takes it back, and with it all that was read. Given again it is read at once, whatever went wrong before.
     *
     * @param address blank takes it back
     * @param shared  whether the posts may stand on the community's public page: her consent, which she can take back
     */
    @Requires(Role.SELF)
    public void give(String internshipPublicId, String address, boolean shared) {
        InternshipRef internship = own(internshipPublicId);
        String typed = Typed.link("address", address);
        Blog blog = cases.of(internship.id());
        if (typed == null) {
            remove(blog);
            return;
        }
        if (blog == null) {
            blog = new Blog(internship.id());
            blog.give(typed, clock.instant());
            em.persist(blog);
        } else {
            if (!typed.equals(blog.address())) {
                forget(blog);
            }
            blog.give(typed, clock.instant());
        }
        blog.share(shared);
        em.flush();
        audit.record(SUBJECT, blog.publicId(), "GIVE", null, null, shared ? "public" : null);
    }

    /** Consents that the posts stand on the community's public page, or takes that back. */
    @Requires(Role.SELF)
    public void share(String internshipPublicId, boolean withEverybody) {
        Blog blog = cases.of(own(internshipPublicId).id());
        if (blog == null) {
            throw new NotFound();
        }
        blog.share(withEverybody);
        audit.record(SUBJECT, blog.publicId(), withEverybody ? "SHARE" : "UNSHARE", null, null, null);
    }

    private void remove(Blog blog) {
        if (blog != null) {
            forget(blog);
            audit.record(SUBJECT, blog.publicId(), "REMOVE", null, null, null);
            em.remove(blog);
        }
    }

    private void forget(Blog blog) {
        em.createQuery("delete from BlogPost p where p.blogId = :blog").setParameter("blog", blog.id()).executeUpdate();
    }

    private InternshipRef own(String internshipPublicId) {
        InternshipRef internship = cases.visible(current.get(), internshipPublicId);
        if (!current.get().is(internship.accountId())) {
            throw new Refused(Verdict.denied("blog.own"));
        }
        return internship;
    }
}
