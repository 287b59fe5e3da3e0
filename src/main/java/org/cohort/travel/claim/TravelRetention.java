package org.cohort.travel.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.cohort.boot.Setting;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.jobs.Alone;
import org.cohort.kernel.jobs.Job;

/**
 * Removes what trips told of people once its time is over (travel.md §6, H9): plans (whom to call, what is needed, visas, rooms) some weeks after the
 * conference, and the files of quotes and receipts, and why money was needed before the trip, some years after it. What was paid, for what and when stays, with the file's SHA-256; in the file's
 * place is a page that says so. Letters are made of what stays, and bank details have their own time.
 */
@ApplicationScoped
@Transactional
public class TravelRetention implements Job {

    /** What is in the place of a file. The same bytes always: by their SHA-256 it is known what was removed before. */
    static final byte[] REMOVED = pdf("Removed: it was kept as long as it had to be.");
    private static final int MOST = 100;
    private static final String OVER = " join Conference c on c.id = g.conferenceId where c.endsOn < :last";
    private static final String FILES = "select f.publicId from StoredFile f where f.sha256 <> :removed and (f.subjectType = 'grant' and f.subjectPublicId in"
            + " (select g.publicId from TravelGrant g" + OVER + ") or f.subjectType = 'claim' and f.subjectPublicId in"
            + " (select k.publicId from Claim k join TravelGrant g on g.id = k.grantId" + OVER + ")) order by f.id";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FileService files;

    @Inject
    AuditTrail audit;

    @Inject
    Alone alone;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "remove-travel-data";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    @Transactional(Transactional.TxType.SUPPORTS)
    public String run() {
        List<Long> plans = alone.read(() -> em.createQuery("select p.grantId from TripPlan p join TravelGrant g on g.id = p.grantId" + OVER + " order by p.id", Long.class)
                .setParameter("last", before(Setting.TRIP_PLANS_KEPT_DAYS)).setMaxResults(MOST).getResultList());
        Alone.Outcome forgotten = alone.each(plans, this::forget);
        List<String> old = alone.read(() -> em.createQuery(FILES, String.class).setParameter("removed", sha256(REMOVED))
                .setParameter("last", before(Setting.RECEIPTS_KEPT_DAYS)).setMaxResults(MOST).getResultList());
        Alone.Outcome removed = alone.each(old, this::remove);
        List<String> reasons = alone.read(() -> em.createQuery("select a.publicId from Advance a join TravelGrant g on g.id = a.grantId" + OVER + " and a.why <> '' order by a.id", String.class)
                .setParameter("last", before(Setting.RECEIPTS_KEPT_DAYS)).setMaxResults(MOST).getResultList());
        Alone.Outcome blanked = alone.each(reasons, this::blank);
        return forgotten.sum() + " plans of trips and " + removed.sum() + " files removed" + (blanked.sum() == 0 ? "" : ", " + blanked.sum() + " reasons blanked")
                + new Alone.Outcome(0, forgotten.failed() + removed.failed() + blanked.failed()).failures();
    }

    private int forget(Long grant) {
        String id = em.createQuery("select g.publicId from TravelGrant g where g.id = :grant", String.class).setParameter("grant", grant).getSingleResult();
        em.createQuery("delete from RoomAnswer a where a.grantId = :grant or a.otherGrantId = :grant").setParameter("grant", grant).executeUpdate();
        em.createQuery("delete from TripPlan p where p.grantId = :grant").setParameter("grant", grant).executeUpdate();
        audit.record("trip", id, "PURGE", null, null, null);
        return 1;
    }

    private int remove(String file) {
        String subject = em.createQuery("select f.subjectType from StoredFile f where f.publicId = :id", String.class).setParameter("id", file).getSingleResult();
        files.replace(file, new Upload("file", "removed.pdf", REMOVED), subject);
        audit.record("travel-file", file, "PURGE", null, null, null);
        return 1;
    }

    private int blank(String advance) {
        em.createQuery("update Advance a set a.why = '' where a.publicId = :id").setParameter("id", advance).executeUpdate();
        audit.record("advance", advance, "PURGE", null, null, null);
        return 1;
    }

    private LocalDate before(Setting days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days.number());
    }

    /** A page with one line of plain words. */
    private static byte[] pdf(String words) {
        String text = "BT /F1 14 Tf 72 760 Td (" + words + ") Tj ET";
        List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table).append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
