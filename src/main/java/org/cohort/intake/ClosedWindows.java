package org.cohort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.Gate;
import org.cohort.program.Place;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Windows;

/**
 * Takes from Today what an applicant can't do any more, because its window has closed for her, and puts it back when she is given
 * more time or the date moves: time ends these tasks, and no transition (rules T2, N2).
 */
@ApplicationScoped
@Transactional
public class ClosedWindows implements Job {

    private static final String PROPOSALS = "select p, a.roundId, a.accountId, p.publicId, w.id, w.participationId from Proposal p join Application a on a.id = p.applicationId"
            + " join Project w on w.id = p.projectId"
            + " where p.state = org.cohort.intake.ProposalState.DRAFT";
    private static final String APPLICATIONS = "select a, a.roundId, a.accountId, a.publicId from Application a"
            + " where a.state = org.cohort.intake.ApplicationState.DRAFT";
    /** Eligible, and nothing sent: who has sent a proposal is asked nothing. */
    private static final String UNPROPOSED = "select a, a.roundId, a.accountId, a.publicId from Application a"
            + " where a.state = org.cohort.intake.ApplicationState.ELIGIBLE and not exists (select p from Proposal p where p.applicationId = a.id"
            + " and p.submittedAt is not null and p.state <> org.cohort.intake.ProposalState.WITHDRAWN)";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    IntakeCases cases;

    @Inject
    ProgramDirectory programs;

    @Inject
    Windows windows;

    @Inject
    Transitions transitions;

    @Inject
    Tasks tasks;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "closed-windows";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Makes the tasks what they must be now; a second run right after changes nothing. */
    @Override
    public String run() {
        String application = ApplicationLifecycle.TABLE.name();
        int changed = follow(PROPOSALS, Gate.PROPOSAL, ProposalLifecycle.TABLE.name(),
                draft -> transitions.refresh(ProposalLifecycle.TABLE, cases.of((Proposal) draft)));
        changed += follow(APPLICATIONS, Gate.APPLICATION, application, this::refresh);
        changed += follow(UNPROPOSED, Gate.PROPOSAL, application, this::refresh);
        return changed + " tasks changed";
    }

    private void refresh(Object thing) {
        Application application = (Application) thing;
        transitions.refresh(ApplicationLifecycle.TABLE, cases.of(application, programs.round(application.roundId())));
    }

    /** @return how many were taken away or put back */
    private int follow(String waiting, Gate gate, String lifecycle, Consumer<Object> put) {
        Set<String> asked = tasks.subjects(lifecycle);
        Map<Long, Window> everybody = new HashMap<>();
        Map<Long, Windows.Extended> extended = new HashMap<>();
        int changed = 0;
        for (Object[] row : em.createQuery(waiting, Object[].class).getResultList()) {
            Long round = (Long) row[1];
            Long person = (Long) row[2];
            String publicId = (String) row[3];
            Place place = row.length > 4 ? new Place((Long) row[4], (Long) row[5]) : null;
            boolean more = extended.computeIfAbsent(round, key -> windows.extended(key, gate.closes())).touches(person, place);
            Window window = more ? windows.of(round, gate, person, place) : everybody.computeIfAbsent(round, key -> windows.of(key, gate, null));
            boolean open = window.isOpen(clock.instant());
            if (!open && asked.contains(publicId)) {
                tasks.clear(lifecycle, publicId);
                changed++;
            } else if (open && !asked.contains(publicId)) {
                put.accept(row[0]);
                changed++;
            }
        }
        return changed;
    }
}
