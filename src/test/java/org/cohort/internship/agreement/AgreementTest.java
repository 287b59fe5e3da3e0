package org.cohort.internship.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Cells;
import org.cohort.kernel.money.Amount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("I4: agreements")
class AgreementTest {

    private static final Instant NOW = Instant.parse("2014-05-01T12:00:00Z");

    @Test
    @DisplayName("the text has the internship's own names and dates, and no blank left")
    void rendering() {
        String text = AgreementText.of(InternshipSample.internship(InternshipState.OFFERED), InternshipSample.plan(14), Amount.of("USD", "5500.00"),
                new AgreementText.Names("Maren $1 Sandvik", List.of("Anders Foss", "Tove Lind"), List.of()), AgreementText.template(AgreementText.EDITION), AgreementText.EDITION);
        assertThat(text).contains("Maren $1 Sandvik", "Anders Foss and Tove Lind", "Xen Project", "Block multi-queue", "Outreach Program for Women",
                "Mon 19 May 2014", "Sun 17 Aug 2014", "Europe/Oslo", "every 14 days", "USD\u00a05,500.00",
                "Tue 1 Jul 2014, 21:00", "Fri 22 Aug 2014, 21:00");
        assertThat(text).doesNotContain("${");
    }

    @Test
    void everyBlankIsFilledOrItIsNoAgreement() {
        assertThat(AgreementText.fill("Dear ${name}", Map.of("name", "Maren"))).isEqualTo("Dear Maren");
        assertThatThrownBy(() -> AgreementText.fill("Dear ${nobody}", Map.of("name", "Maren"))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @DisplayName("a typed name is a signature when it is the name, in whatever capitals and spaces")
    @CsvSource({"Maren Sandvik, true", "'  maren   SANDVIK ', true", "Maren, false", "'', false", "Maren Sandvik x, false", "MarenSandvik, false"})
    void names(String typed, boolean signs) {
        assertThat(Agreement.isName(typed, "Maren Sandvik")).isEqualTo(signs);
    }

    @Test
    void namesInEveryScript() {
        assertThat(Agreement.isName("luci\u0301a ferrando", "Luc\u00eda Ferrando")).isTrue();
        assertThat(Agreement.isName("ДАНИЯР Сейткали", "Данияр Сейткали")).isTrue();
        assertThat(Agreement.isName(null, "Maren Sandvik")).isFalse();
    }

    @Test
    @DisplayName("a signature keeps person, name, time and address, and the text's hash shows that it is the one that was made")
    void signature() {
        Agreement agreement = new Agreement(6L, Party.INTERN, 1, "I will.");
        assertThat(agreement.sha256()).isEqualTo(Agreement.hash("I will.")).hasSize(64).isNotEqualTo(Agreement.hash("I will"));
        agreement.sign(11L, "  Maren   Sandvik ", NOW, "192.0.2.7");
        assertThat(agreement.signedName()).isEqualTo("Maren Sandvik");
        assertThat(agreement.accountId()).isEqualTo(11L);
        assertThat(agreement.signedAt()).isEqualTo(NOW);
        assertThat(agreement.signedAddress()).isEqualTo("192.0.2.7");
        assertThat(agreement.isIntact()).isTrue();
    }

    @Test
    @DisplayName("every cell, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(AgreementLifecycle.TABLE, state -> in(state, Party.INTERN, InternshipState.OFFERED), NOW)).isEqualTo(Cells.expected("agreement"));
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    @DisplayName("each side is asked for its own copy and signs no other")
    void sides(Party party) {
        Role own = party.role();
        var ref = InternshipSample.internship(InternshipState.OFFERED);
        assertThat(AgreementLifecycle.TABLE.cardOf(in(AgreementState.UNSIGNED, party, InternshipState.OFFERED)).people()).containsOnlyKeys(own);
        assertThat(AgreementPolicy.rolesOf(InternshipSample.maren(), party, ref, false).contains(Role.SELF)).isEqualTo(own == Role.SELF);
        assertThat(AgreementPolicy.rolesOf(InternshipSample.holding(Role.MENTOR), party, ref, false).contains(Role.MENTOR)).isEqualTo(own == Role.MENTOR);
        assertThat(AgreementPolicy.rolesOf(InternshipSample.holding(Role.COORDINATOR), party, ref, false).contains(Role.COORDINATOR)).isEqualTo(own == Role.COORDINATOR);
    }

    @Test
    @DisplayName("what was broken off is not signed any more")
    void broken() {
        assertThat(AgreementLifecycle.TABLE.may(in(AgreementState.UNSIGNED, Party.INTERN, InternshipState.WITHDRAWN), AgreementAction.SIGN, Set.of(Role.SELF), NOW).reason())
                .isEqualTo("internship.broken");
    }

    private static AgreementCase in(AgreementState state, Party party, InternshipState of) {
        Agreement agreement = new Agreement(6L, party, 1, "I will.");
        agreement.move(state);
        return new AgreementCase(agreement, InternshipSample.internship(of), "Maren Sandvik", false);
    }
}
