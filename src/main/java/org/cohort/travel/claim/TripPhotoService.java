package org.cohort.travel.claim;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileInfo;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Picture;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.travel.grant.GrantCase;
import org.cohort.travel.grant.GrantCases;

/**
 * Puts photos to a trip report, by consent of everybody on them, and takes them away again when somebody takes that back. A photo is drawn anew: where it
 * was taken, with what and by whom stays with who took it, and the original is kept nowhere (rule S3).
 */
@UseCase
public class TripPhotoService {

    private static final int MOST = 12;
    /** Of the square a photo fits, in pixels. */
    private static final int EDGE = 1600;
    private static final Set<Role> MAY_REMOVE = Set.of(Role.SELF, Role.COORDINATOR, Role.ORGANIZER);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    TripParts parts;

    @Inject
    Claims claims;

    @Inject
    ClaimCases cases;

    @Inject
    GrantCases grants;

    @Inject
    FileService files;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Adds a photo.
     *
     * @param alt    what is to be seen, for those who do not see it
     * @param agreed that everybody on it agreed that it is shown, or nobody is on it
     */
    @Requires(Role.SELF)
    public void add(String grantPublicId, Supplier<Upload> photo, String alt, boolean agreed) {
        TripReport report = own(grantPublicId);
        Findings findings = new Findings();
        Upload upload = findings.read(() -> drawn(photo.get()));
        String words = findings.read(() -> Typed.required("alt", alt, 300));
        if (!agreed) {
            findings.add(Refused.input("agreed", "tripPhoto.agreed"));
        }
        findings.enforce();
        Verdict.when(parts.photos(report.id()).size() < MOST, "tripPhoto.many").enforce();
        FileInfo stored = files.store(upload, TripReportLifecycle.TABLE.name(), report.publicId());
        em.persist(new TripPhoto(report.id(), stored.publicId(), stored.path(), words, clock.instant()));
        audit.record(TripReportLifecycle.TABLE.name(), report.publicId(), "ADD_PHOTO", null, null, words);
    }

    /**
     * Takes a photo away, from the report and from everywhere its story is told; at any time, since whoever is on it can take the agreement back at any
     * time, and tells the traveller or those who look after the community and the round.
     */
    @Requires(Role.SELF)
    public void remove(String grantPublicId, String photoPublicId) {
        GrantCase grant = grants.visible(grantPublicId);
        if (!mayRemove(grants.rolesOf(grant))) {
            throw new Refused(Verdict.denied("tripReport.notYours"));
        }
        TripReport report = claims.report(grant.grant().id());
        boolean own = grants.rolesOf(grant).contains(Role.SELF);
        if (report == null || !own && report.state() == TripReportState.DRAFT) {
            throw new NotFound();
        }
        TripPhoto photo = parts.photo(report.id(), photoPublicId);
        em.remove(photo);
        current.runAs(Actor.SYSTEM, () -> files.remove(photo.filePublicId()));
        audit.record(TripReportLifecycle.TABLE.name(), report.publicId(), "REMOVE_PHOTO", null, null, photo.alt());
    }

    static boolean mayRemove(Set<Role> roles) {
        return !Collections.disjoint(roles, MAY_REMOVE);
    }

    static Upload drawn(Upload sent) {
        return Picture.photo(sent, Upload.LARGEST, EDGE);
    }

    private TripReport own(String grantPublicId) {
        GrantCase grant = grants.visible(grantPublicId);
        if (!grants.rolesOf(grant).contains(Role.SELF)) {
            throw new Refused(Verdict.denied("tripReport.notYours"));
        }
        if (!grant.grant().state().isGoing()) {
            throw new Refused(Verdict.conflict("tripReport.notGoing"));
        }
        TripReport report = claims.report(grant.grant().id());
        TripReport begun = report == null ? cases.begunReport(grant) : report;
        if (!begun.isEditable()) {
            throw new Refused(Verdict.conflict("tripReport.notEditable"));
        }
        return begun;
    }
}
