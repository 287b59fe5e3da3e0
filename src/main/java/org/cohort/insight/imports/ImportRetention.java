package org.cohort.insight.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.files.FileService;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.ProgramDirectory;

/** Files of imports name people (rule S3): none is kept longer than it takes to settle what was uploaded. */
@UseCase
public class ImportRetention {

    /** How long a preview waits for its confirmation, and one that failed for somebody who tries again. */
    static final Duration PREVIEW_KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 50;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ProgramDirectory program;

    @Inject
    FileService files;

    @Inject
    Transitions transitions;

    /** Discards previews and failed imports that nobody settled in time, and removes what files settled imports have left. @return how many of them, and how many files */
    @Requires(Role.SYSTEM)
    public List<Integer> remove() {
        List<ImportRun> old = em.createQuery("select r from ImportRun r where r.state in :waiting and r.createdAt < :before order by r.id", ImportRun.class)
                .setParameter("waiting", List.of(ImportState.PREVIEWED, ImportState.FAILED)).setParameter("before", clock.instant().minus(PREVIEW_KEPT)).setMaxResults(AT_ONCE).getResultList();
        old.forEach(run -> transitions.fire(ImportLifecycle.TABLE, ImportCase.of(run, program.round(run.roundId())), ImportAction.EXPIRE, EnumSet.of(Role.SYSTEM), null));
        em.flush();
        List<String> left = em.createQuery("select f.publicId from StoredFile f join ImportRun r on r.publicId = f.subjectPublicId where f.subjectType = :import"
                        + " and r.state in :settled order by f.id", String.class).setParameter("import", ImportService.SUBJECT)
                .setParameter("settled", List.of(ImportState.DONE, ImportState.DISCARDED)).setMaxResults(AT_ONCE).getResultList();
        left.forEach(files::remove);
        // What is odd about a project that is not imported is nobody's business any more.
        List<Long> discarded = em.createQuery("select distinct i.runId from ImportItem i join ImportRun r on r.id = i.runId where r.state = :discarded", Long.class)
                .setParameter("discarded", ImportState.DISCARDED).setMaxResults(AT_ONCE).getResultList();
        discarded.forEach(run -> em.createQuery("delete from ImportItem i where i.runId = :run").setParameter("run", run).executeUpdate());
        return List.of(old.size(), left.size());
    }
}
