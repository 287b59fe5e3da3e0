package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.files.FileGuard;
import org.cohort.program.ProgramDirectory;

/** An import's files name real people: its program's organizers read them, and the job. */
@ApplicationScoped
public class ImportFileGuard implements FileGuard {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private ProgramDirectory program;

    @Override
    public String subjectType() {
        return ImportService.SUBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String publicId) {
        return em.createQuery("select r.roundId from ImportRun r where r.publicId = :id", Long.class).setParameter("id", publicId)
                .getResultStream().findFirst().filter(round -> !ImportService.rolesOf(actor, program.round(round)).isEmpty()).isPresent();
    }
}
