package org.cohort.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Word;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Words for people")
class WordsTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T20:00:00Z");

    @Test
    void arePatternsFilledInTheReadersWay() {
        assertThat(Words.reason(Locale.ENGLISH, OSLO, Verdict.rule("window.closed", FRIDAY))).isEqualTo("This closed Fri 4 Dec 2026, 21:00.");
        assertThat(Words.say(Locale.ENGLISH, "refusal.window.closed", LocalDate.of(2026, 12, 4))).isEqualTo("This closed Fri 4 Dec 2026.");
        assertThat(Words.say(Locale.ENGLISH, "refusal.amount.ambiguous", Amount.of("USD", "1240"))).contains("“USD\u00a01,240.00”");
    }

    @Test
    void nameAnyNumberOfRoles() {
        assertThat(Words.reason(Locale.ENGLISH, OSLO, Verdict.denied("lifecycle.role", new Word("role.MENTOR"))))
                .isEqualTo("Only mentors can do this.");
        assertThat(Words.reason(Locale.ENGLISH, OSLO, Verdict.denied("lifecycle.role",
                new Word("role.MENTOR"), new Word("role.COORDINATOR"), new Word("role.ORGANIZER"))))
                .isEqualTo("Only mentors, coordinators or organizers can do this.");
    }

    @Test
    void areListedInWords() {
        assertThat(Words.allOf(Locale.ENGLISH, List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Words.anyOf(Locale.ENGLISH, List.of())).isEmpty();
    }

    @Test
    void areNeverAnException() {
        assertThat(Words.say(Locale.ENGLISH, "no.such.key", 1)).isEqualTo("???no.such.key???");
        assertThat(Words.has("no.such.key")).isFalse();
        assertThat(Words.say(null, "role.MENTOR")).isEqualTo("mentors");
    }

    @Test
    void reachPagesAsABundleInAnyLanguage() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.cohort.kernel.text.Messages", Locale.FRENCH);
        assertThat(bundle.getString("role.MENTOR")).isEqualTo("mentors");
        assertThat(bundle.getString("no.such.key")).isEqualTo("???no.such.key???");
        assertThat(bundle.keySet()).contains("role.MENTOR");
    }

    @Test
    void sayHowFarAwaySomethingIs() {
        assertThat(Moments.late(FRIDAY, FRIDAY.plusSeconds(30), Locale.ENGLISH)).isEqualTo("late");
        assertThat(Moments.late(FRIDAY, FRIDAY.plusSeconds(3 * 86400 + 5), Locale.ENGLISH)).isEqualTo("3 days late");
        assertThat(Moments.countdown(FRIDAY, FRIDAY.minusSeconds(59), Locale.ENGLISH)).isEqualTo("in less than a minute");
        assertThat(Moments.countdown(FRIDAY, FRIDAY.minusSeconds(60), Locale.ENGLISH)).isEqualTo("in 1 minute");
        assertThat(Moments.countdown(FRIDAY, FRIDAY.minusSeconds(47 * 3600 + 3599), Locale.ENGLISH)).isEqualTo("in 47 hours");
        assertThat(Moments.countdown(FRIDAY, FRIDAY.minusSeconds(3 * 86400), Locale.ENGLISH)).isEqualTo("in 3 days");
        assertThat(Moments.countdown(FRIDAY, FRIDAY.plusSeconds(2 * 3600), Locale.ENGLISH)).isEqualTo("2 hours ago");
        assertThat(Moments.countdown(FRIDAY, FRIDAY.plusSeconds(5 * 7 * 86400), Locale.ENGLISH)).isEqualTo("5 weeks ago");
        assertThat(Moments.countdown(null, FRIDAY, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void sayADeadlineInHerZoneAndInUtc() {
        Instant now = FRIDAY.minusSeconds(3 * 86400);
        assertThat(Moments.deadline(FRIDAY, now, OSLO, Locale.ENGLISH))
                .isEqualTo("in 3 days · Fri 4 Dec 2026, 21:00 your time (20:00 UTC)");
        assertThat(Moments.deadline(FRIDAY, now, ZoneId.of("Asia/Tokyo"), Locale.ENGLISH))
                .isEqualTo("in 3 days · Sat 5 Dec 2026, 05:00 your time (Fri 4 Dec 2026, 20:00 UTC)");
        assertThat(Moments.deadline(FRIDAY, now, ZoneOffset.UTC, Locale.ENGLISH)).isEqualTo("in 3 days · Fri 4 Dec 2026, 20:00 UTC");
    }

    @Test
    void sayASpanOfDays() {
        assertThat(Moments.days(LocalDate.of(2014, 8, 18), LocalDate.of(2014, 8, 19), Locale.ENGLISH)).isEqualTo("18–19 Aug 2014");
        assertThat(Moments.days(LocalDate.of(2014, 8, 30), LocalDate.of(2014, 10, 2), Locale.ENGLISH)).isEqualTo("30 Aug 2014 – 2 Oct 2014");
    }
}
