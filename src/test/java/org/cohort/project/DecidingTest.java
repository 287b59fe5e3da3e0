package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Projects between their mentors and who approves them")
class DecidingTest {

    private final ProjectBench bench = new ProjectBench();

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("S4: who approves or declines decides on what her page showed, not on what was written since")
    void decidedOnWhatWasRead() {
        String id = bench.submitted("Port the block driver");
        String read = String.valueOf(bench.view(ProjectBench.COORDINATOR, id).version());
        bench.edit(ProjectBench.LEAD, id, ProjectSample.text("Something else"));
        assertRefused("changed", () -> bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.APPROVE, null, read)));
        assertRefused("changed", () -> bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.DECLINE, "No.", read)));
        String now = String.valueOf(bench.view(ProjectBench.COORDINATOR, id).version());
        bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.APPROVE, null, now));
        assertThat(bench.view(ProjectBench.OTHER, id).text().title()).isEqualTo("Something else");
    }

    static void assertRefused(String reason, ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
