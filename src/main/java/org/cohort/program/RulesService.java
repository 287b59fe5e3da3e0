package org.cohort.program;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesForm;

/** The rules of a program, and who follows them: its drafts at once, what is published never. */
@UseCase
public class RulesService {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    CurrentActor current;

    @Inject
    Windows windows;

    @Inject
    Transitions transitions;

    @Inject
    AuditTrail audit;

    /**
     * Changes them for its drafts and its next rounds.
     *
     * @param version the version of the program that the form was made from
     * @throws Refused at every field that can't be right
     */
    @Requires(Role.ORGANIZER)
    public void edit(String publicId, RulesForm form, int version) {
        Program program = organized(publicId);
        if (program.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        change(program, form.read(program.stipend().currency()).by(newestTable(program)));
    }

    /** From now on its drafts' stipends are adjusted by this table, where they are adjusted at all. @param table the public id of an edition of its own */
    @Requires(Role.ORGANIZER)
    public void adjustBy(String publicId, String table) {
        Program program = organized(publicId);
        program.rule(program.rules().by(table));
        follow(program);
    }

    private String newestTable(Program program) {
        return em.createQuery("select t.publicId from FactorTable t where t.programId = :program order by t.edition desc", String.class)
                .setParameter("program", program.id()).setMaxResults(1).getResultStream().findFirst().orElse(null);
    }

    /** How often the interns of its next rounds report. @param days from 1 to 31 */
    @Requires(Role.ORGANIZER)
    public void reportEvery(String publicId, int days) {
        if (days < 1 || days > Rules.LONGEST_REPORT) {
            throw Refused.input("reportEvery", "range", 1, Rules.LONGEST_REPORT);
        }
        Program program = organized(publicId);
        change(program, program.rules().reportEvery(days));
    }

    /** Changes how the deadlines of its next rounds are spaced; the rounds there are keep their dates. @param version as of {@link #edit} */
    @Requires(Role.ORGANIZER)
    public void space(String publicId, TimetableForm form, int version) {
        Program program = organized(publicId);
        if (program.version() != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Timetable before = program.timetable();
        program.space(form.read(program.rules()));
        audit.record("program", publicId, "TIMETABLE", null, null, new Changes().value("timetable", before, program.timetable()).words());
    }

    private void change(Program program, Rules rules) {
        Rules before = program.rules();
        program.rule(rules);
        follow(program);
        audit.record("program", program.publicId(), "RULES", null, null, new Changes().value("proposals", before.proposals(), rules.proposals())
                .value("mentors", before.mentors(), rules.mentors()).value("reportEvery", before.reportEvery(), rules.reportEvery())
                .value("midpoint", before.midpoint(), rules.midpoint()).value("opensBefore", before.opensBefore(), rules.opensBefore())
                .value("shares", before.shares(), rules.shares()).value("sizes", before.sizes(), rules.sizes())
                .value("entry", before.entry(), rules.entry()).value("blind", before.blind(), rules.blind())
                .value("stipend", before.stipend(), rules.stipend())
                .value("stages", before.stages(), rules.stages()).value("leeway", before.leeway(), rules.leeway()).words());
    }

    /** Its drafts take over its rules and its stipend; a date they can't have any more goes. */
    void follow(Program program) {
        em.createQuery("select r from ProgramRound r where r.programId = :program and r.state = :draft", Round.class)
                .setParameter("program", program.id()).setParameter("draft", RoundState.DRAFT).getResultList().forEach(round -> {
                    round.follow(program);
                    em.createQuery("select d from DeadlineEntry d where d.roundId = :round and d.kind not in :kinds", DeadlineEntry.class)
                            .setParameter("round", round.id()).setParameter("kinds", DeadlineRules.kinds(program.rules())).getResultList().forEach(em::remove);
                    em.flush();
                    transitions.refresh(RoundLifecycle.TABLE, new RoundLifecycle.Case(round, windows.dates(round.id())));
                });
    }

    private Program organized(String publicId) {
        Program program = em.createQuery("select p from Program p where p.publicId = :id", Program.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
        if (!current.get().isSystem() && !current.get().holds(Role.ORGANIZER, program.id())) {
            throw new NotFound();
        }
        return program;
    }
}
