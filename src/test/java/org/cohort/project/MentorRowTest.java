package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MentorRowTest {

    @Test
    @DisplayName("Who leads a draft of her own is not shown as invited; who was invited is")
    void beginner() {
        assertThat(new MentorRow("m1", "Tove", true, MentorshipState.DRAFT, List.of()).isBeginner()).isTrue();
        assertThat(new MentorRow("m2", "Anders", false, MentorshipState.DRAFT, List.of()).isBeginner()).isFalse();
        assertThat(new MentorRow("m1", "Tove", true, MentorshipState.APPROVED, List.of()).isBeginner()).isFalse();
    }
}
