package org.cohort.story.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.Months;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The interns' panel, on a database")
class PanelTest {

    private final SummerFixture summer = new SummerFixture();
    private final PanelService service = summer.get(PanelService.class);
    private final PanelQueries queries = summer.get(PanelQueries.class);
    private String panel;

    @BeforeEach
    void rows() {
        Months.begin(summer);
        summer.at("2014-08-10T12:00:00Z");
        panel = summer.as(ORGANIZER, () -> service.plan("may-august-2014", "Closing panel", "2014-08-19T17:00", "Chicago"));
        summer.run(ORGANIZER, () -> service.seat(panel, "account11", true));
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("I6: who asks without a name is stored, audited and told nowhere; not even moderators read it")
    void nameless() {
        int noted = summer.audited.size();
        ask(MAREN, "How do you review?", false);
        ask(MAREN, "Why is pay late?", true);
        ask(TOVE, "Who pays?", false);
        assertThat(summer.audited.subList(noted, summer.audited.size())).as("the two with a name").hasSize(2).allMatch(line -> line.contains("panelQuestion CREATE"));
        assertThat(count("select count(*) from task where subject_type = 'panelQuestion'")).as("nor does a task keep a time").isEqualTo(2);
        assertThat(count("select count(*) from panel_question where asker_id is null and id < 0")).as("its key is random").isEqualTo(1);
        summer.sql("delete from panel_question where asker_id is not null");
        summer.sql("delete from task where subject_type = 'panelQuestion'");
        assertThat(count("select count(*) from panel_question where asker_id is not null")).isZero();
        assertThat(view(ORGANIZER).questions()).singleElement().satisfies(question -> assertThat(question.asker()).isNull());
        assertThat(view(MAREN).questions()).as("she is not told from others").isEmpty();
        assertThat(summer.awaits(MAREN)).noneMatch(task -> task.startsWith("panelQuestion"));
        assertThat(summer.needs(ORGANIZER)).noneMatch(task -> task.startsWith("panel"));
        look();
        look();
        assertThat(summer.needs(ORGANIZER)).containsOnlyOnce("panelLook OPEN");
        String question = view(ORGANIZER).questions().get(0).publicId();
        summer.run(ORGANIZER, () -> service.moderate(panel, question, QuestionAction.APPROVE));
        assertThat(summer.needs(ORGANIZER)).doesNotContain("panelLook OPEN");
    }

    @Test
    @DisplayName("asked, let through, wanted once by each, answered after it was held by who sits on it")
    void asking() {
        ask(MAREN, "How do you review?", false);
        assertThat(view(TOVE).questions()).as("not let through yet").isEmpty();
        assertThat(view(MAREN).questions()).hasSize(1);
        String question = view(COORDINATOR).questions().get(0).publicId();
        assertThatThrownBy(() -> summer.run(MAREN, () -> service.moderate(panel, question, QuestionAction.APPROVE))).isInstanceOf(Refused.class);
        summer.run(COORDINATOR, () -> service.moderate(panel, question, QuestionAction.APPROVE));
        summer.run(TOVE, () -> service.vote(panel, question, true));
        summer.run(TOVE, () -> service.vote(panel, question, true));
        assertThat(view(TOVE).questions()).singleElement().satisfies(one -> assertThat(one.votes()).isEqualTo(1)).satisfies(one -> assertThat(one.voted()).isTrue());
        refused("panel.notHeld", () -> summer.run(TOVE, () -> service.answer(panel, question, "Slowly.", true)));
        summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.HOLD));
        refused("panel.held", () -> ask(MAREN, "Too late?", false));
        assertThatThrownBy(() -> summer.run(COORDINATOR, () -> service.answer(panel, question, "I?", true))).isInstanceOf(Refused.class);
        summer.run(TOVE, () -> service.answer(panel, question, "Slowly.", true));
        assertThat(summer.notices).contains("1 panelQuestion.ANSWER");
        assertThatThrownBy(() -> view(LARS)).as("who has no part in the round").isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("once it was held, who sits on it is told and asked to answer, until nothing is left to answer")
    void answering() {
        ask(MAREN, "How do you review?", false);
        String question = view(ORGANIZER).questions().get(0).publicId();
        summer.run(ORGANIZER, () -> service.moderate(panel, question, QuestionAction.APPROVE));
        assertThat(summer.needs(TOVE)).doesNotContain("panelAnswer OPEN");
        summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.HOLD));
        assertThat(summer.notices).contains("11 panel.HOLD");
        assertThat(summer.needs(TOVE)).contains("panelAnswer OPEN");
        summer.run(ORGANIZER, () -> service.seat(panel, "account12", true));
        assertThat(summer.needs(ANDERS)).contains("panelAnswer OPEN");
        summer.run(TOVE, () -> service.answer(panel, question, "Slowly.", true));
        assertThat(summer.needs(TOVE)).doesNotContain("panelAnswer OPEN");
    }

    @Test
    @DisplayName("S1: an asker who has not agreed is not published, not even without her name")
    void askerAgrees() {
        summer.run(MAREN, () -> service.ask(panel, new Asked(Topic.PROGRAM, "Why was I paid late after my surgery?", false, false, true)));
        String question = view(ORGANIZER).questions().get(0).publicId();
        summer.run(ORGANIZER, () -> service.moderate(panel, question, QuestionAction.APPROVE));
        summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.HOLD));
        summer.run(TOVE, () -> service.answer(panel, question, "The bank.", true));
        refused("panel.nothing", () -> summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.PUBLISH)));
        summer.sql("update panel set state = 'PUBLISHED'");
        assertThat(published()).doesNotContain("surgery", "The bank", "Person 1");
    }

    @Test
    @DisplayName("S1: nobody asks without her name and with her name in public at once")
    void contradiction() {
        assertThatThrownBy(() -> summer.run(MAREN, () -> service.ask(panel, new Asked(Topic.MENTORS, "How?", true, true, true)))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("as"));
        assertThat(view(ORGANIZER).questions()).isEmpty();
    }

    @Test
    @DisplayName("S1: public is only what who answered opened, of a panel that is published, with the names of those who agreed")
    void publishing() {
        ask(MAREN, "How do you review?", false);
        String question = view(ORGANIZER).questions().get(0).publicId();
        summer.run(ORGANIZER, () -> service.moderate(panel, question, QuestionAction.APPROVE));
        summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.HOLD));
        summer.run(TOVE, () -> service.answer(panel, question, "Slowly.", false));
        refused("panel.nothing", () -> summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.PUBLISH)));
        summer.run(TOVE, () -> service.answer(panel, question, "Slowly.", true));
        assertThat(published()).isEqualTo("[]");
        summer.run(ORGANIZER, () -> service.perform(panel, PanelAction.PUBLISH));
        assertThat(published()).contains("How do you review?", "Slowly.").doesNotContain("Person");
        summer.run(TOVE, () -> service.name(panel, true));
        assertThat(published()).contains("Person 11").doesNotContain("Person 1,").doesNotContain("asker=Person");
        summer.run(TOVE, () -> service.name(panel, false));
        assertThat(published()).doesNotContain("Person 11");
        summer.run(TOVE, () -> service.answer(panel, question, "Slowly.", false));
        assertThat(published()).doesNotContain("Slowly.");
    }

    private void ask(long who, String words, boolean nameless) {
        summer.run(who, () -> service.ask(panel, new Asked(Topic.MENTORS, words, nameless, true, false)));
    }

    private void look() {
        summer.runAsSystem(() -> summer.get(PanelLook.class).run());
    }

    private PanelView view(long who) {
        return summer.as(who, () -> queries.view(summer.actor(who), panel));
    }

    private String published() {
        return summer.database.call(() -> queries.published("may-august-2014")).toString();
    }

    private long count(String query) {
        return summer.database.call(() -> ((Number) summer.database.em().createNativeQuery(query).getSingleResult()).longValue());
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
