package org.cohort.story.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.time.Window;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/**
 * Releases a round's feedback when it closes, all at once, and deletes what may not be read, with every token. It says nothing of how much there was.
 * What the installation's key does not open holds up no other round: for two weeks the key can be put back, and organizers read that it is wanted;
 * then what still can't be opened is deleted with the rest.
 */
@ApplicationScoped
@Transactional
class FeedbackClosing implements Job {

    /** How long after the close a key that is not there is waited for. */
    static final Duration PATIENCE = Duration.ofDays(14);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    FeedbackWindow window;

    @Inject
    FeedbackKey key;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "close-feedback";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** A second run right after finds nothing. */
    @Override
    public String run() {
        List<FeedbackRound> open = em.createQuery("select f from FeedbackRound f where f.released = false order by f.roundId", FeedbackRound.class).getResultList();
        open.forEach(this::close);
        return "looked after";
    }

    private void close(FeedbackRound open) {
        RoundRef round = programs.round(open.roundId());
        Instant closes = window.closes(round);
        if (closes == null || !Window.from(closes).isOpen(clock.instant())) {
            return;
        }
        // Who answers in this moment holds the same row: after it, nobody does.
        FeedbackRound held = em.find(FeedbackRound.class, open.roundId(), LockModeType.PESSIMISTIC_WRITE);
        Sealing sealing = new Sealing(key.secret(), round.publicId());
        List<?> sealed = em.createNativeQuery("select content from feedback_sealed where round_id = ?1").setParameter(1, round.id()).getResultList();
        List<FeedbackRelease.Answer> answers = sealed.stream().flatMap(content -> sealing.tryOpen(text(content)).stream()).toList();
        if (answers.size() < sealed.size()) {
            held.noteUnopened();
            if (Window.until(closes.plus(PATIENCE)).isOpen(clock.instant())) {
                return;
            }
        } else {
            held.noteOpened();
        }
        FeedbackRelease.of(answers, new SecureRandom()).forEach(answer -> em.persist(new FeedbackReleased(round.id(), answer)));
        em.createNativeQuery("delete from feedback_sealed where round_id = ?1").setParameter(1, round.id()).executeUpdate();
        em.createNativeQuery("delete from feedback_token where round_id = ?1").setParameter(1, round.id()).executeUpdate();
        held.release();
    }

    /** What the drivers give for a long text differs. */
    private static String text(Object value) {
        try {
            return value instanceof java.sql.Clob clob ? clob.getSubString(1, (int) clob.length()) : (String) value;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
