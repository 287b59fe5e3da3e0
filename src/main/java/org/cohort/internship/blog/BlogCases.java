package org.cohort.internship.blog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cohort.boot.Setting;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;

/** Finds blogs. */
@ApplicationScoped
class BlogCases {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    /** @throws NotFound when there is none that the actor may see */
    InternshipRef visible(Actor actor, String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        if (!InternshipPolicy.maySee(actor, internship)) {
            throw new NotFound();
        }
        return internship;
    }

    /** Null where she has given none. */
    Blog of(Long internshipId) {
        return em.createQuery("select b from Blog b where b.internshipId = :internship", Blog.class)
                .setParameter("internship", internshipId).getResultStream().findFirst().orElse(null);
    }

    /** Whether blogs are read at all: the operator's switch. Sample data names blogs of nobody, so there it is off unless it is put on. */
    static boolean isOn() {
        String asked = Setting.BLOG_READING.value();
        return asked.isEmpty() ? !Setting.SAMPLE_DATA.isTrue() : asked.equals("true");
    }
}
