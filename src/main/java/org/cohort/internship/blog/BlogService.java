package org.cohort.internship.blog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.blog.read.AddressGuard;
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
     * @param sure    whether she was asked, and means it, that the posts of the address before go from here
     * @param shared  whether the posts may stand on the community's public page: her consent, which she can take back
     * @throws Refused for what is no address of everybody's web; and with {@code blog.postsGo} where posts would go and she is not sure
     */
    @Requires(Role.SELF)
    public void give(String internshipPublicId, String address, boolean sure, boolean shared) {
        InternshipRef internship = own(internshipPublicId);
        String typed = Typed.link("address", address);
        if (typed != null && !AddressGuard.mayBePublic(URI.create(typed))) {
            throw Refused.input("address", "blog.notPublic");
        }
        Blog blog = cases.of(internship.id());
        long posts = blog == null || blog.address().equals(typed) ? 0 : posts(blog);
        if (posts > 0 && !sure) {
            throw Refused.input("address", "blog.postsGo", posts);
        }
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

    private long posts(Blog blog) {
        return em.createQuery("select count(p) from BlogPost p where p.blogId = :blog", Long.class).setParameter("blog", blog.id()).getSingleResult();
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
