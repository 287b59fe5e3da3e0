package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While a change of an approved project waits for approval")
class WaitingTest {

    private final ProjectBench bench = new ProjectBench();
    private String id;

    @BeforeEach
    void start() {
        id = bench.approved("Port the block driver");
        bench.edit(ProjectBench.LEAD, id, new ProjectText("Rewrite everything", "Another sentence.", "Other things.", "Rust", "https://example.org/new"));
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("S1: everybody goes on reading and finding what was approved; who has a part in it reads the change")
    void shown() {
        ProjectView everybodys = bench.view(ProjectBench.OTHER, id);
        assertThat(everybodys.text().title()).isEqualTo("Port the block driver");
        assertThat(everybodys.text().description()).isEqualTo("What is to be done.");
        assertThat(everybodys.text().link()).as("changes freely").isEqualTo("https://example.org/new");
        assertThat(everybodys.state()).isEqualTo(ProjectState.APPROVED);
        for (long inside : List.of(ProjectBench.LEAD, ProjectBench.COORDINATOR)) {
            assertThat(bench.view(inside, id).text().title()).isEqualTo("Rewrite everything");
            assertThat(bench.view(inside, id).state()).isEqualTo(ProjectState.SUBMITTED);
        }
        assertThat(found("block")).extracting(ProjectCard::title).containsExactly("Port the block driver");
        assertThat(found("rewrite")).isEmpty();
        assertThat(found("rust")).isEmpty();
        assertThat(bench.queries.ofCommunity("xen-project", 5)).extracting(ProjectQueries.Titled::title).containsExactly("Port the block driver");
        assertThat(bench.wiring.get(ProjectDirectory.class).projectByPublicId(id)).satisfies(ref -> {
            assertThat(ref.title()).isEqualTo("Port the block driver");
            assertThat(ref.isShown()).isTrue();
        });
    }

    @Test
    @DisplayName("S1: once it is approved the change is what everybody reads and finds")
    void approved() {
        bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.APPROVE, null, null));
        assertThat(bench.view(ProjectBench.OTHER, id).text().title()).isEqualTo("Rewrite everything");
        assertThat(found("rewrite rust")).extracting(ProjectCard::title).containsExactly("Rewrite everything");
        assertThat(found("block")).isEmpty();
    }

    @Test
    @DisplayName("S1: once it is declined or withdrawn it is nobody's to read, also when it is handed in again")
    void declined() {
        bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.DECLINE, "No.", null));
        assertGone();
        bench.run(ProjectBench.LEAD, () -> bench.projects.perform(id, ProjectAction.SUBMIT, null, null));
        assertGone();
    }

    @Test
    @DisplayName("S1: a community whose approval was re-opened stays, and its projects with it, until it is declined")
    void community() {
        bench.sql("update participation set state = 'SUBMITTED', reopened = true");
        bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.APPROVE, null, null));
        assertThat(bench.view(ProjectBench.OTHER, id).text().title()).isEqualTo("Rewrite everything");
        assertThat(found("rewrite")).hasSize(1);
        bench.sql("update participation set state = 'SUBMITTED', reopened = false");
        assertThatThrownBy(() -> bench.view(ProjectBench.OTHER, id)).isInstanceOf(NotFound.class);
    }

    private void assertGone() {
        assertThatThrownBy(() -> bench.view(ProjectBench.OTHER, id)).isInstanceOf(NotFound.class);
        assertThat(found("block")).isEmpty();
        assertThat(bench.wiring.get(ProjectDirectory.class).projectByPublicId(id).isShown()).isFalse();
    }

    private List<ProjectCard> found(String words) {
        return bench.queries.published(new ProjectSearch(words, null, null), PageRequest.of(1, null), OptionalLong.empty()).rows();
    }
}
