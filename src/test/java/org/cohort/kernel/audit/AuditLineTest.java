package org.cohort.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditLineTest {

    private static final String ZERO = "0".repeat(64);

    @Test
    @DisplayName("S2: the hash covers every field, the place and the hash before")
    void coversEverything() {
        AuditLine line = line("SUBMIT", null);
        assertThat(line.hash(ZERO, 1)).hasSize(64).isEqualTo(line("SUBMIT", null).hash(ZERO, 1))
                .isNotEqualTo(line.hash(ZERO, 2)).isNotEqualTo(line.hash("1".repeat(64), 1))
                .isNotEqualTo(line("SUBMI", null).hash(ZERO, 1)).isNotEqualTo(line("SUBMIT", "x").hash(ZERO, 1));
    }

    @Test
    @DisplayName("S2: no word can slip from one field into the next, and nothing is not the same as empty")
    void fieldsAreSeparate() {
        AuditLine one = new AuditLine(Instant.EPOCH, 1L, "A", "grant", "x", "SUB", "MIT", null, null);
        AuditLine two = new AuditLine(Instant.EPOCH, 1L, "A", "grant", "x", "SUBMIT", "", null, null);
        assertThat(one.hash(ZERO, 1)).isNotEqualTo(two.hash(ZERO, 1));
        assertThat(line("SUBMIT", "").hash(ZERO, 1)).isNotEqualTo(line("SUBMIT", null).hash(ZERO, 1));
    }

    private static AuditLine line(String action, String comment) {
        return new AuditLine(Instant.EPOCH, 1L, "Ama", "grant", "7hq3k0vtm2ze", action, "DRAFT", "SUBMITTED", comment);
    }
}
