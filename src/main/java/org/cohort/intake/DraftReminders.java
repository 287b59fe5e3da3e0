package org.cohort.intake;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.time.Window;
import org.cohort.program.DeadlineKind;
import org.cohort.program.Gate;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Windows;

/**
 * Reminds of drafts that nobody has submitted when their window is about to close (rule A3), and before that when the date she is
 * asked to keep comes near (rule T1); once each. Personal dates count.
 */
@UseCase
public class DraftReminders {

    static final Duration BEFORE = Duration.ofHours(48);

    /** Where the team or the community has more time. */
    private static final String THERE = " or exists (select e.id from ExtensionGrant e where e.kind = :kind and e.revokedAt is null"
            + " and e.untilAt between :now and :then and (e.projectId = w.id or e.participationId = w.participationId))";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Windows windows;

    @Inject
    ProgramDirectory programs;

    @Inject
    IntakeCases cases;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** @return how many people were reminded */
    @Requires(Role.SYSTEM)
    public int remind() {
        Instant now = clock.instant();
        int reminded = 0;
        for (Application draft : near(Application.class, "select x from Application x where x.state = :draft and ", "x",
                ApplicationState.DRAFT, DeadlineKind.APPLICATIONS_CLOSE, "", now)) {
            Window window = windows.of(draft.roundId(), Gate.APPLICATION, draft.accountId());
            if (isDue(window, draft.remindedAt(), now)) {
                tell(draft.accountId(), "application.REMINDER", "/applications/" + draft.publicId(), programs.round(draft.roundId()).name(), window.end(now));
                draft.reminded(now);
                reminded++;
            }
        }
        for (Proposal draft : near(Proposal.class, "select x from Proposal x join Application a on a.id = x.applicationId"
                + " join Project w on w.id = x.projectId where x.state = :draft and ", "a", ProposalState.DRAFT, DeadlineKind.PROPOSALS_CLOSE, THERE, now)) {
            ProposalCase c = cases.of(draft);
            if (isDue(c.window(), draft.remindedAt(), now)) {
                tell(c.application().accountId(), "proposal.REMINDER", c.path(), c.project().title(), c.window().end(now));
                draft.reminded(now);
                reminded++;
            }
        }
        return reminded;
    }

    /**
     * Drafts whose round's deadline, their author's extension of it, or more of it falls into the time to come; without those that were
     * reminded of, unless it was before the date that was asked for and this has passed. @param a the application's alias
     */
    private <T> List<T> near(Class<T> type, String jpql, String a, Enum<?> state, DeadlineKind kind, String more, Instant now) {
        String due = "(x.remindedAt is null or " + a + ".roundId in (select s.roundId from DeadlineEntry s where s.kind = :kind and s.softAt < :now and s.softAt >= x.remindedAt))"
                + " and (" + a + ".roundId in (select d.roundId from DeadlineEntry d where d.kind = :kind and (d.at between :now and :then or d.softAt between :now and :then))"
                + " or " + a + ".accountId in (select e.accountId from ExtensionGrant e where e.roundId = " + a + ".roundId and e.kind = :kind"
                + " and e.revokedAt is null and e.untilAt between :now and :then)" + more + ")";
        return em.createQuery(jpql + due, type).setParameter("draft", state).setParameter("kind", kind).setParameter("now", now)
                .setParameter("then", now.plus(BEFORE)).getResultList();
    }

    /** @param reminded when she was, or null */
    private static boolean isDue(Window window, Instant reminded, Instant now) {
        Window.End end = window.end(now);
        if (!window.isOpen(now) || end == null) {
            return false;
        }
        Instant from = end.next().minus(BEFORE);
        return now.isAfter(from) && (reminded == null || !reminded.isAfter(from));
    }

    private void tell(Long account, String key, String path, String title, Window.End end) {
        if (end.asked() == null) {
            outbox.tell(account, key, path, title, end.last());
        } else {
            outbox.tell(account, key + "_ASKED", path, title, end.asked(), end.last());
        }
    }
}
