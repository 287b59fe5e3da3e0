package org.cohort.story;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipCompleted;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.Slug;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.project.ProjectWithholding;
import org.cohort.project.credit.CreditApproved;

/** Alumni: made when an internship is completed, shown when they say so. */
@UseCase
public class AlumService {

    /** An alum's page. @param own whether the reader is she @param archived what archives tell of her, as she claimed it */
    public record View(String publicId, int version, String name, String headline, String about, boolean shown, boolean own, List<InternshipRef> internships,
                       List<ProjectWithholding.Entry> archived, List<StoryQueries.StoryRow> stories) {
    }

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private Directory people;

    @Inject
    private InternshipDirectory internships;

    @Inject
    private ProjectWithholding entries;

    @Inject
    private StoryQueries stories;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    void welcome(@Observes InternshipCompleted completed) {
        welcome(internships.internship(completed.internshipId()).accountId());
    }

    /** Who had a part in an archive's project is an alum too. */
    void welcome(@Observes CreditApproved credit) {
        welcome(credit.accountId());
    }

    private void welcome(Long account) {
        if (ofAccount(account) == null) {
            Map<Long, Directory.Person> found = people.people(List.of(account));
            String slug = Slug.free(found.get(account).name(), this::isTaken);
            em.persist(new Alum(slug, account, clock.instant()));
            audit.record("alum", slug, "CREATE", null, null, null);
            outbox.tell(account, "alum.WELCOME", "/people/" + slug);
        }
    }

    /** Writes her own page and says whether others see it. @param version the version her page showed */
    @Requires(Role.SELF)
    public void write(String publicId, int version, String headline, String about, boolean show) {
        Alum alum = find(publicId);
        if (!current.get().is(alum.accountId())) {
            throw new NotFound();
        }
        if (alum.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        if (headline != null && headline.length() > 300) {
            throw Refused.input("headline", "tooLong", 300);
        }
        if (about != null && about.length() > 20_000) {
            throw Refused.input("about", "tooLong", 20_000);
        }
        if (alum.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        String changes = new Changes().value("headline", alum.headline(), headline).text("about", alum.about(), about)
                .value("shown", alum.isShown(), show).words();
        alum.write(headline, about, show);
        audit.record("alum", publicId, show ? "SHOW" : "HIDE", null, null, changes);
    }

    /** @throws NotFound when she does not show it and the reader is somebody else */
    @Public
    public View view(String publicId) {
        Alum alum = find(publicId);
        boolean own = current.get().is(alum.accountId());
        if (!alum.isShown() && !own) {
            throw new NotFound();
        }
        Directory.Person person = people.people(List.of(alum.accountId())).get(alum.accountId());
        if (person == null) {
            throw new NotFound();
        }
        List<InternshipRef> done = internships.ofAccount(alum.accountId()).stream()
                .filter(i -> i.state() == org.cohort.internship.InternshipState.COMPLETED).toList();
        return new View(publicId, alum.version(), person.name(), alum.headline(), alum.about(), alum.isShown(), own, done, entries.entriesOf(alum.accountId()), stories.publishedBy(alum.accountId()));
    }

    /** The actor's own page, or null while she is no alum. */
    @Requires(Role.SELF)
    public String ownPage() {
        Alum alum = ofAccount(current.get().accountId());
        return alum == null ? null : alum.publicId();
    }

    private Alum ofAccount(Long account) {
        return em.createQuery("select a from Alum a where a.accountId = :account", Alum.class).setParameter("account", account)
                .getResultStream().findFirst().orElse(null);
    }

    private Alum find(String publicId) {
        return em.createQuery("select a from Alum a where a.publicId = :id", Alum.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private boolean isTaken(String slug) {
        return !em.createQuery("select a.id from Alum a where a.publicId = :slug", Long.class).setParameter("slug", slug).getResultList().isEmpty();
    }
}
