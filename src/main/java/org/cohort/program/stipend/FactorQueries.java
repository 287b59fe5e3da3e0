package org.cohort.program.stipend;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.persistence.Queries;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;

/** The tables of factors of a program. */
@Queries
public class FactorQueries {

    /** @param tables the newest first */
    public record View(Program program, List<FactorTable> tables) {

        /** Null while there is none. */
        public FactorTable newest() {
            return tables.isEmpty() ? null : tables.get(0);
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    DeskQueries desk;

    /** @throws org.cohort.kernel.access.NotFound for who does not organize the program */
    public View of(Actor actor, String programPublicId) {
        Program program = desk.program(actor, programPublicId);
        return new View(program, editions(program.id()));
    }

    /** For who computes stipends. @param table a public id, or null @return no factor for none */
    public Map<String, BigDecimal> factors(String table) {
        return table == null ? Map.of() : em.createQuery("select t from FactorTable t where t.publicId = :id", FactorTable.class).setParameter("id", table)
                .getResultStream().findFirst().map(FactorTable::factors).orElse(Map.of());
    }

    List<FactorTable> editions(Long program) {
        return em.createQuery("select t from FactorTable t where t.programId = :program order by t.edition desc", FactorTable.class)
                .setParameter("program", program).getResultList();
    }
}
