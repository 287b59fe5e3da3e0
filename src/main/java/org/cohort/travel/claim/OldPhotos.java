package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;

/**
 * Draws photos anew that were stored as they were sent (before migration V0330, which put their files under a kind of thing nobody reads); one that
 * can't be drawn goes, with a word in the trail.
 */
@ApplicationScoped
@Transactional
public class OldPhotos implements Job {

    /** What the files of such photos belong to: no guard knows it, so nobody reads them. */
    static final String UNDRAWN = "trip-photo-undrawn";
    private static final int MOST = 20;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FileService files;

    @Inject
    AuditTrail audit;

    @Inject
    Alone alone;

    @Override
    public String name() {
        return "draw-old-photos";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        List<Long> old = alone.read(() -> em.createQuery("select p.id from TripPhoto p join StoredFile f on f.publicId = p.filePublicId where f.subjectType = :undrawn order by p.id",
                Long.class).setParameter("undrawn", UNDRAWN).setMaxResults(MOST).getResultList());
        Alone.Outcome drawn = alone.each(old, this::draw);
        return drawn.sum() + " photos drawn anew" + drawn.failures();
    }

    private int draw(Long id) {
        TripPhoto photo = em.find(TripPhoto.class, id);
        try {
            Upload upload = TripPhotoService.drawn(new Upload("photo", "photo", files.content(photo.filePublicId())));
            files.replace(photo.filePublicId(), upload, TripReportLifecycle.TABLE.name());
            return 1;
        } catch (Refused unreadable) {
            TripReport report = em.find(TripReport.class, photo.reportId());
            em.remove(photo);
            files.remove(photo.filePublicId());
            audit.record(TripReportLifecycle.TABLE.name(), report.publicId(), "REMOVE_PHOTO", null, null, photo.alt());
            return 0;
        }
    }
}
