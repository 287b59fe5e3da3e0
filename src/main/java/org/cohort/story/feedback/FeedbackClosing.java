package org.cohort.story.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cohort.kernel.jobs.Job;
import org.cohort.kernel.time.Window;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;

/** Releases a round's feedback when it closes, all at once, and deletes what may not be read, with every token. It says nothing of how much there was. */
@ApplicationScoped
@Transactional
class FeedbackClosing implements Job {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

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

    private void close(FeedbackRound held) {
        RoundRef round = programs.round(held.roundId());
        if (FeedbackWindow.closes(round) == null || !Window.from(FeedbackWindow.closes(round)).isOpen(clock.instant())) {
            return;
        }
        Sealing sealing = new Sealing(key.secret(), round.publicId());
        List<?> sealed = em.createNativeQuery("select content from feedback_sealed where round_id = ?1").setParameter(1, round.id()).getResultList();
        List<FeedbackRelease.Answer> answers = sealed.stream().map(content -> sealing.open(text(content))).toList();
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
