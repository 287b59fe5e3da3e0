package org.cohort.program.stipend;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;
import org.cohort.program.Program;
import org.cohort.program.RulesService;

/** Imports and changes a program's purchasing-power factors: each time a new edition, which its drafts follow and nothing published does. */
@UseCase
public class FactorService {

    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_TABLE = 20_000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FactorQueries queries;

    @Inject
    RulesService rules;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Stores a new edition.
     *
     * @param seen the edition that the form was filled from; 0 for none
     * @throws Refused at every field that can't be right, and when somebody else stored an edition since
     */
    @Requires(Role.ORGANIZER)
    public void save(String programPublicId, FactorForm form, int seen) {
        FactorQueries.View view = queries.of(current.get(), programPublicId);
        Program program = view.program();
        int last = view.newest() == null ? 0 : view.newest().edition();
        if (last != seen) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Findings findings = new Findings();
        Upload file = findings.read(form.file());
        Map<String, BigDecimal> factors = findings.read(() -> file == null ? Factors.parse("factors", Typed.required("factors", form.factors(), LONGEST_TABLE))
                : Factors.parse(file.field(), new String(file.content(), StandardCharsets.UTF_8)));
        String source = findings.read(() -> Typed.required("source", form.source(), LONGEST_SOURCE));
        LocalDate asOf = findings.read(() -> Typed.date("asOf", Typed.required("asOf", form.asOf(), 20)));
        findings.enforce();
        FactorTable table = new FactorTable(program.id(), last + 1, source, asOf, factors, current.get().accountId(), clock.instant());
        em.persist(table);
        em.flush();
        audit.record("program", programPublicId, "FACTORS", null, null, changes(view.newest(), table));
        rules.adjustBy(programPublicId, table.publicId());
    }

    /** What is other than before: countries with their factors, as many as have room. */
    private static String changes(FactorTable before, FactorTable after) {
        Map<String, BigDecimal> old = before == null ? Map.of() : before.factors();
        Map<String, BigDecimal> now = after.factors();
        List<String> changed = now.entrySet().stream().filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                .map(entry -> entry.getKey() + " " + (old.containsKey(entry.getKey()) ? old.get(entry.getKey()).toPlainString() + " → " : "") + entry.getValue().toPlainString()).toList();
        long gone = old.keySet().stream().filter(country -> !now.containsKey(country)).count();
        String words = after.source() + ", " + after.asOf() + ": " + now.size() + " countries, " + changed.size() + " changed, " + gone + " gone. " + String.join(", ", changed);
        return words.length() <= 1500 ? words : words.substring(0, 1499) + "…";
    }
}
