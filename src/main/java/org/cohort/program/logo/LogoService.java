package org.cohort.program.logo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.Picture;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.Communities;
import org.cohort.program.Community;
import org.cohort.program.Participation;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;

/** Puts, describes and removes a community's logo: who coordinates it in a round where it may speak for itself, and the round's organizers. */
@UseCase
public class LogoService {

    /** The most bytes of the file that is sent. */
    public static final int LARGEST = 2 * 1024 * 1024;
    /** Of the square the picture fits, in pixels: twice what the largest place shows. */
    static final int EDGE = 320;

    private static final int LONGEST_ALT = 200;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory directory;

    @Inject
    ParticipationPolicy policy;

    @Inject
    Communities communities;

    @Inject
    AuditTrail audit;

    /**
     * What the page of the logo shows.
     *
     * @param change whether she may change it, or why not
     */
    public record View(ParticipationRef participation, LogoRef logo, Verdict change) {
    }

    /**
     * A logo's content.
     *
     * @param everybody whether everybody may see it, so that it can be kept anywhere
     */
    public record Served(byte[] png, boolean everybody) {
    }

    /** @throws NotFound for who neither coordinates the community there nor organizes the round */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public View view(String participationId) {
        ParticipationRef ref = inside(participationId);
        CommunityLogo logo = of(ref.communityId()).orElse(null);
        return new View(ref, LogoRef.of(ref.communityPublicId(), logo == null ? null : logo.fingerprint(), logo == null ? null : logo.alt()), change(ref));
    }

    /**
     * Puts a logo in the place of what was there, or describes the one there is anew.
     *
     * @param upload null keeps the picture
     * @param alt    what is to be seen on it
     * @throws Refused at {@code picture} and {@code alt}
     */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void put(String participationId, Upload upload, String alt) {
        ParticipationRef ref = inside(participationId);
        change(ref).enforce();
        Findings findings = new Findings();
        Picture picture = upload == null ? null : findings.read(() -> Picture.of(upload, LARGEST, EDGE));
        String words = findings.read(() -> Typed.required("alt", alt, LONGEST_ALT));
        // Two who send one at once: one after the other.
        Community community = em.find(Community.class, ref.communityId(), LockModeType.PESSIMISTIC_WRITE);
        Optional<CommunityLogo> known = of(ref.communityId());
        if (upload == null && known.isEmpty()) {
            findings.add(Refused.input("picture", "file.missing"));
        }
        findings.enforce();
        CommunityLogo logo = known.orElseGet(() -> new CommunityLogo(ref.communityId()));
        if (picture == null) {
            logo.describe(words, clock.instant());
        } else {
            logo.show(picture, words, clock.instant());
        }
        if (known.isEmpty()) {
            em.persist(logo);
        }
        audit.record("community", community.publicId(), picture == null ? "DESCRIBE_LOGO" : "PUT_LOGO", null, null, words);
    }

    /** Does nothing when there is none. */
    @Requires({Role.COORDINATOR, Role.ORGANIZER})
    public void remove(String participationId) {
        ParticipationRef ref = inside(participationId);
        change(ref).enforce();
        of(ref.communityId()).ifPresent(logo -> {
            em.remove(logo);
            audit.record("community", ref.communityPublicId(), "REMOVE_LOGO", null, null, null);
        });
    }

    /**
     * The logo of a community that is shown, for everybody; of one that is not, for those inside.
     *
     * @param fingerprint as its address says it: an older one is not there any more
     * @throws NotFound when there is none that she may see
     */
    @Public
    public Served content(String communityPublicId, String fingerprint) {
        CommunityLogo logo = em.createQuery("select l from CommunityLogo l join Community c on c.id = l.communityId where c.publicId = :id and l.fingerprint = :mark",
                        CommunityLogo.class)
                .setParameter("id", communityPublicId).setParameter("mark", fingerprint).getResultStream().findFirst().orElseThrow(NotFound::new);
        boolean everybody = communities.isShown(communityPublicId);
        if (!everybody && !isInsideAny(communityPublicId)) {
            throw new NotFound();
        }
        return new Served(logo.content(), everybody);
    }

    private boolean isInsideAny(String communityPublicId) {
        Actor actor = current.get();
        return em.createQuery("select x.id from Participation x join Community c on c.id = x.communityId where c.publicId = :id order by x.id desc", Long.class)
                .setParameter("id", communityPublicId).setMaxResults(100).getResultStream()
                .anyMatch(id -> policy.isInside(actor, directory.participation(id)));
    }

    private Verdict change(ParticipationRef ref) {
        Set<Role> roles = policy.rolesOf(current.get(), ref);
        return roles.contains(Role.ORGANIZER) ? Verdict.allowed()
                : Verdict.when(communities.speaksFor(em.find(Participation.class, ref.id())), "participation.notYet");
    }

    private ParticipationRef inside(String participationId) {
        ParticipationRef ref = directory.participationByPublicId(participationId);
        if (!policy.isInside(current.get(), ref)) {
            throw new NotFound();
        }
        return ref;
    }

    private Optional<CommunityLogo> of(Long communityId) {
        return em.createQuery("select l from CommunityLogo l where l.communityId = :community", CommunityLogo.class)
                .setParameter("community", communityId).getResultStream().findFirst();
    }
}
