package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UiTest {

    @ParameterizedTest
    @CsvSource({"Maren Sandvik,MS", "Lucía,L", "Juan Carlos de la Cruz,JC", "øyvind ås,ØÅ", "'  Ada   Byron ',AB"})
    void initials(String name, String expected) {
        assertThat(Ui.initials(name)).isEqualTo(expected);
    }

    @Test
    void initialsOfNobody() {
        assertThat(Ui.initials(null)).isEmpty();
        assertThat(Ui.initials(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"31,31%", "33.333,33.33%", "-4,0%", "140,100%", ",0%"})
    void percent(BigDecimal share, String expected) {
        assertThat(Ui.percent(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED,ok", "project.APPROVED,ok", "hiding.CONFIRMED,info", "installment.CONFIRMED,ok", "PENDING_ACCEPTED,info", "RECOMMENDED_BY_MENTOR,info", "DECLINED,bad", "LATE,warn", "DRAFT,mute", "SOMETHING_NEW,mute", ",mute"})
    void tone(String state, String expected) {
        assertThat(Ui.tone(state)).isEqualTo(expected);
    }

    @Test
    @DisplayName("S1: a box for words says to whom they go, from the table of the act they come with")
    void sentTo() {
        Lifecycle<Half, Half, Half[]> table = Lifecycle.<Half, Half, Half[]>of("plan", Half.class, Half.class, Half.LOW).state(it -> it[0], (it, to) -> it[0] = to).card(it -> null)
                .on(Half.HIGH).from(Half.LOW).to(Half.HIGH).by(Role.ORGANIZER).comment().tells(Role.COORDINATOR, Role.MENTOR).build();
        assertThat(Ui.sentTo(Locale.ENGLISH, table.options(new Half[] {Half.LOW}, Set.of(Role.ORGANIZER), Instant.EPOCH).get(0).told())).isEqualTo("Your words, sent to mentors and coordinators");
        assertThat(Ui.sentTo(Locale.ENGLISH, Set.of())).isEqualTo("Your words, read by those it is about");
    }

    private enum Half { LOW, HIGH }

    @Test
    void everyToneHasItsOwnSign() {
        assertThat(Tone.values()).extracting(Tone::sign).doesNotHaveDuplicates();
        assertThat(Ui.icon("warn")).isEqualTo(Tone.WARN.sign());
        assertThat(Ui.icon(null)).isEqualTo(Tone.MUTE.sign());
    }

    @Test
    @DisplayName("S4: what is wrong with an answer is said behind its question, which keeps its own mark")
    void named() {
        assertThat(Ui.named("How often?", "Please answer this.")).isEqualTo("How often? Please answer this.");
        assertThat(Ui.named("Weeks", "Please fill this in.")).isEqualTo("Weeks: Please fill this in.");
        assertThat(Ui.named(null, "Not possible.")).isEqualTo("Not possible.");
        assertThat(Ui.named("Flight", "Flight: At most USD 890.00.")).as("a cost is named once").isEqualTo("Flight: At most USD 890.00.");
        assertThat(Ui.named("Approve: Flight: there", "Flight: there: At most USD 890.00.")).isEqualTo("Approve: Flight: there: At most USD 890.00.");
        assertThat(Ui.named("Estimate", "Flight: At most USD 890.00.")).isEqualTo("Estimate: Flight: At most USD 890.00.");
    }
}
