package org.cohort.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.cohort.kernel.text.Typed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void everythingWrongIsToldAtOnceAndTheFirstLeads() {
        Findings inner = new Findings();
        inner.check(() -> Typed.link("links", "javascript:alert(1)"));
        inner.add(Refused.input("outcome", "choice"));
        Findings findings = new Findings();
        assertThat(findings.read(() -> Typed.required("name", " Ada ", 20))).isEqualTo("Ada");
        assertThat(findings.<Integer>read(() -> Typed.number("slots", "many", 1, 5))).isNull();
        findings.check(inner::enforce);

        Refused refused = catchThrowableOfType(findings::enforce, Refused.class);

        assertThat(refused.field()).isEqualTo("slots");
        assertThat(refused.all()).extracting(Refused::field).containsExactly("slots", "links", "outcome");
    }

    @Test
    void nothingWrongIsNothing() {
        assertThatCode(new Findings()::enforce).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S4: what is wrong with one of several alike says which one, alone and beside others")
    void named() {
        Findings findings = new Findings();
        findings.checkOf("Flight", () -> Typed.required("amount0", " ", 20));
        findings.checkOf("Hotel", () -> { });
        findings.check(() -> Typed.required("purpose", null, 20));
        assertThat(findings.<Integer>of("Train", () -> Typed.number("amount2", "1", 1, 5))).isEqualTo(1);
        Refused refused = catchThrowableOfType(Refused.class, findings::enforce);
        assertThat(refused.all()).extracting(Refused::field).containsExactly("amount0", "purpose");
        assertThat(refused.all()).extracting(Refused::name).containsExactly("Flight", null);
    }
}
