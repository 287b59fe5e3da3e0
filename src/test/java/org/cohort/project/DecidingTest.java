package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import org.assertj.core.api.ThrowableAssert;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
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

    @Test
    @DisplayName("The mentor limit holds on every way in: who left or was declined comes back only where there is room")
    void roomOnEveryWay() {
        String id = bench.approved("Port the block driver");
        bench.run(ProjectBench.LEAD, () -> bench.mentorships.invite(id, "p12@example.org"));
        String left = mentorship(id, "p12@example.org");
        bench.run(ProjectBench.OTHER, () -> bench.mentorships.perform(id, left, MentorshipAction.REFUSE, null));
        for (long account = 31; account < 36; account++) {
            bench.database.addAccount(account);
            bench.run(account, () -> bench.mentorships.ask(id));
        }
        assertRefused("mentorship.most", () -> bench.run(ProjectBench.OTHER, () -> bench.mentorships.perform(id, left, MentorshipAction.REQUEST, null)));
        assertRefused("mentorship.most", () -> bench.run(ProjectBench.LEAD, () -> bench.mentorships.invite(id, "p12@example.org")));
        bench.sql("update mentorship set state = 'SUBMITTED' where public_id = '" + left + "'");
        for (int row = 1; row < 6; row++) {
            String next = bench.view(ProjectBench.LEAD, id).mentors().stream().filter(m -> m.state() == MentorshipState.SUBMITTED && !m.publicId().equals(left))
                    .findFirst().orElseThrow().publicId();
            bench.run(ProjectBench.COORDINATOR, () -> bench.mentorships.perform(id, next, MentorshipAction.APPROVE, null));
        }
        assertRefused("mentorship.most", () -> bench.run(ProjectBench.COORDINATOR, () -> bench.mentorships.perform(id, left, MentorshipAction.APPROVE, null)));
    }

    @Test
    @DisplayName("The mentor limit holds for two who come at once: whoever comes second waits for the first")
    void oneAtATime() {
        String id = bench.approved("Port the block driver");
        bench.run(ProjectBench.OTHER, () -> {
            bench.mentorships.ask(id);
            assertThatThrownBy(() -> bench.database.elsewhere("update project set closed_why = null where public_id = '" + id + "'"))
                    .isInstanceOf(PersistenceException.class).hasMessageContaining("lock");
        });
    }

    @Test
    @DisplayName("Who declined or left is invited anew: she answers, and a coordinator's invitation is an approval")
    void invitedAgain() {
        String id = bench.approved("Port the block driver");
        bench.run(ProjectBench.LEAD, () -> bench.mentorships.invite(id, "p12@example.org"));
        String hers = mentorship(id, "p12@example.org");
        bench.run(ProjectBench.OTHER, () -> bench.mentorships.perform(id, hers, MentorshipAction.REFUSE, null));
        bench.notices.clear();
        bench.run(ProjectBench.COORDINATOR, () -> bench.mentorships.invite(id, "p12@example.org"));
        assertThat(bench.notices).containsExactly("12 mentorship.INVITE");
        assertThat(bench.wiring.get(Tasks.class).needing(bench.actor(ProjectBench.OTHER))).extracting(TaskRow::key).containsExactly("task.mentorship.DRAFT");
        bench.run(ProjectBench.OTHER, () -> bench.mentorships.perform(id, hers, MentorshipAction.ACCEPT, null));
        assertThat(state(id, hers)).isEqualTo(MentorshipState.APPROVED);
        bench.run(ProjectBench.OTHER, () -> bench.mentorships.perform(id, hers, MentorshipAction.WITHDRAW, null));
        bench.run(ProjectBench.LEAD, () -> bench.mentorships.invite(id, "p12@example.org"));
        bench.run(ProjectBench.OTHER, () -> bench.mentorships.perform(id, hers, MentorshipAction.ACCEPT, null));
        assertThat(state(id, hers)).as("a mentor makes nobody a mentor").isEqualTo(MentorshipState.SUBMITTED);
    }

    @Test
    @DisplayName("T2: what was handed in is rewritten only while the round takes projects, by its mentors; who decides may, and a link may change")
    void rewritten() {
        String id = bench.submitted("Port the block driver");
        bench.at(ProjectBench.CLOSES);
        bench.edit(ProjectBench.LEAD, id, ProjectSample.text("At the last moment"));
        bench.at(ProjectBench.CLOSES.plusMillis(1));
        assertRefused("window.closed", () -> bench.edit(ProjectBench.LEAD, id, ProjectSample.text("Late")));
        assertThat(bench.view(ProjectBench.LEAD, id).rewrite().reason()).as("the form says so").isEqualTo("window.closed");
        bench.edit(ProjectBench.LEAD, id, new ProjectText("At the last moment", "One sentence.", "What is to be done.", "C, Xen", "https://example.org"));
        bench.edit(ProjectBench.COORDINATOR, id, ProjectSample.text("As the coordinator writes it"));
        bench.run(ProjectBench.COORDINATOR, () -> bench.projects.perform(id, ProjectAction.DECLINE, "Say more.", null));
        bench.edit(ProjectBench.LEAD, id, ProjectSample.text("Sent back, it is hers alone"));
        assertRefused("window.closed", () -> bench.run(ProjectBench.LEAD, () -> bench.projects.perform(id, ProjectAction.SUBMIT, null, null)));
    }

    private MentorshipState state(String project, String mentorship) {
        return bench.view(ProjectBench.LEAD, project).mentors().stream().filter(m -> m.publicId().equals(mentorship)).findFirst().orElseThrow().state();
    }

    private String mentorship(String project, String name) {
        return bench.view(ProjectBench.LEAD, project).mentors().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow().publicId();
    }

    static void assertRefused(String reason, ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
