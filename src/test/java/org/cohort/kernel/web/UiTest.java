package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
    void everyToneHasItsOwnSign() {
        assertThat(Tone.values()).extracting(Tone::sign).doesNotHaveDuplicates();
        assertThat(Ui.icon("warn")).isEqualTo(Tone.WARN.sign());
        assertThat(Ui.icon(null)).isEqualTo(Tone.MUTE.sign());
    }
}
