package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.identity.SampleAccounts;
import org.cohort.kernel.outbox.FailedMails;
import org.cohort.kernel.outbox.Notice;

/** Puts the chapters together and plays them. */
@ApplicationScoped
@Transactional
public class SampleLoader {

    /** The first day of the internships of which the whole story is told. */
    private static final LocalDate STORY = LocalDate.of(2014, 5, 19);
    private static final Duration NOTICED_AFTER = Duration.ofDays(3);
    private static final Duration AT_LEAST = Duration.ofHours(2);
    /** The week the running round's internships are in. */
    private static final int WEEK_NOW = 8;
    /** Whose mails come back. */
    private static final String BOUNCING = "zainab.warsame";
    /** Everything that lies in the past is told to have begun this many days ago at the latest. */
    private static final int SETTLED = 800;

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private SampleAccounts accounts;

    @Inject
    private SamplePeople people;

    @Inject
    private Prologue prologue;

    @Inject
    private Theatre theatre;

    @Inject
    private FailedMails failedMails;

    @Inject
    @Any
    private Instance<Acts> features;

    /**
     * Loads everything in one transaction: all of it is there afterwards, or nothing.
     *
     * @return how many acts were played; 0 when there are accounts already
     */
    public int load() {
        if (!accounts.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Act> acts = write(now).until(now);
        theatre.play(acts);
        settleNotices(now);
        bounceOne();
        return acts.size();
    }

    private Timeline write(Instant now) {
        Timeline timeline = new Timeline();
        Map<String, String> shared = new HashMap<>();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate before = today.minusDays(SETTLED).isBefore(STORY.minusDays(170)) ? today.minusDays(SETTLED) : STORY.minusDays(170);
        people.arrive(timeline, before.atStartOfDay().toInstant(ZoneOffset.UTC));
        prologue.add(new Script(Texts.read("programs"), new Days(Map.of("before", before, "story", STORY, "today", today), now), timeline, shared));
        for (String chapter : List.of("story-2014", "past", "running", "open")) {
            JsonObject text = Texts.chapter(chapter);
            LocalDate start = switch (chapter) {
                case "story-2014" -> STORY;
                case "running" -> reportDay(now).minusWeeks(WEEK_NOW);
                case "open" -> today.plusDays(3).plusDays(63);
                default -> today.withMonth(5).withDayOfMonth(20).minusYears(1);
            };
            Days days = new Days(Map.of("start", start, "close", today.plusDays(3), "today", today), now);
            Script script = new Script(text, days, timeline, shared);
            script.keep("round-name", roundName(start, days.day(text.getJsonObject("round").getString("endsOn"))));
            features.forEach(feature -> feature.add(script));
        }
        return timeline;
    }

    /** The day at whose noon the next progress report of the running round is due: in some hours, tomorrow at the latest. */
    private static LocalDate reportDay(Instant now) {
        var soon = now.plus(AT_LEAST).atOffset(ZoneOffset.UTC);
        return soon.toLocalTime().isAfter(LocalTime.NOON) ? soon.toLocalDate().plusDays(1) : soon.toLocalDate();
    }

    /** Such as "May–August 2014" or "December 2026–March 2027". */
    private static String roundName(LocalDate first, LocalDate last) {
        DateTimeFormatter whole = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
        return (first.getYear() == last.getYear() ? DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH) : whole).format(first) + "–" + whole.format(last);
    }

    /** One address was typed wrong: what an administrator has to look at. */
    private void bounceOne() {
        Long last = em.createQuery("select max(n.id) from Notice n where n.email = :email", Long.class)
                .setParameter("email", SamplePeople.email(BOUNCING)).getSingleResult();
        em.createQuery("update Notice n set n.state = :failed, n.failure = 'SendFailedException', n.attempts = 8 where n.id = :id")
                .setParameter("failed", Notice.State.FAILED).setParameter("id", last).executeUpdate();
        failedMails.told();
    }

    /** Nobody gets mail for what was played; what is some days old has been seen. */
    private void settleNotices(Instant now) {
        em.createQuery("update Notice n set n.state = :kept, n.sentAt = n.createdAt").setParameter("kept", Notice.State.KEPT).executeUpdate();
        em.createQuery("update Notice n set n.seenAt = n.createdAt where n.createdAt < :noticed and n.accountId is not null")
                .setParameter("noticed", now.minus(NOTICED_AFTER)).executeUpdate();
    }
}
