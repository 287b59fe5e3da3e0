package org.cohort.internship.ending;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;

/** What programs require in the end. To who does not organize a program nothing of it exists. */
@UseCase
public class EndingRules {

    /** @param requiresWork whether an internship is completed only with an accepted work product */
    public record View(String programId, String program, boolean requiresWork) {
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    DeskQueries desk;

    @Inject
    CurrentActor current;

    @Inject
    AuditTrail audit;

    @Requires(Role.ORGANIZER)
    public View view(String programId) {
        Program program = desk.program(current.get(), programId);
        return new View(programId, program.name(), requiresWork(program.id()));
    }

    /** For internships that are offered from now on. */
    @Requires(Role.ORGANIZER)
    public void require(String programId, boolean work) {
        Program program = desk.program(current.get(), programId);
        EndingRule rule = find(program.id()).orElseGet(() -> new EndingRule(program.id()));
        String changes = new Changes().value("work product required", rule.requiresWork(), work).words();
        rule.require(work);
        em.persist(rule);
        if (changes != null) {
            audit.record("program", programId, "ENDING", null, null, changes);
        }
    }

    boolean requiresWork(Long programId) {
        return find(programId).map(EndingRule::requiresWork).orElse(false);
    }

    private Optional<EndingRule> find(Long programId) {
        return em.createQuery("select r from EndingRule r where r.programId = :program", EndingRule.class).setParameter("program", programId).getResultStream().findFirst();
    }
}
