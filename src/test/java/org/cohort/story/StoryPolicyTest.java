package org.cohort.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoryPolicyTest {

    @ParameterizedTest
    @DisplayName("S1: everybody reads what is published; a draft is its author's alone; those who publish read what is submitted")
    @EnumSource(StoryState.class)
    void whoReads(StoryState state) {
        boolean published = state == StoryState.PUBLISHED;
        assertThat(StoryPolicy.maySee(EnumSet.noneOf(Role.class), state)).isEqualTo(published);
        assertThat(StoryPolicy.maySee(Set.of(Role.COORDINATOR), state)).isEqualTo(published || state == StoryState.SUBMITTED);
        assertThat(StoryPolicy.maySee(Set.of(Role.SELF), state)).isTrue();
    }
}
