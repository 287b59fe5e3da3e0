package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.board.Board;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.BoardRow;
import org.cohort.internship.report.published.PublishedReport;
import org.cohort.internship.report.published.PublishedReports;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.lifecycle.Cells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I1, I5: a report from its checklist to its answer, and what of it everybody reads")
class ReportsCompleteTest {

    private final RunningReports reports = new RunningReports();
    private final SummerFixture summer = reports.summer;

    @AfterEach
    void close() {
        reports.close();
    }

    @Test
    @DisplayName("I1: last report's next is this one's checklist; what is ticked is kept with the report, whatever is said before it afterwards")
    void checklist() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built it", "- measure\n- ask Konrad\n- measure", null, null));
        reports.at("2014-05-26T08:00:00Z");
        assertThat(reports.view(MAREN, 2).checklist()).containsExactly(new Planned("measure", false), new Planned("ask Konrad", false));
        ReportInput typed = reports.input(2, null, "write it down", null, null);
        reports.submit(2, new ReportInput(typed.version(), null, typed.next(), null, null, List.of("measure", "what was never planned"), null, null, false));
        assertThat(reports.view(TOVE, 2).words().done()).as("prefilled by what is ticked").isEqualTo("- measure\n- what was never planned");
        ReportInput anew = reports.input(1, "built it", "something else", null, null);
        reports.as(MAREN, 1, (service, id) -> service.revise(id, anew));
        assertThat(reports.view(TOVE, 2).checklist()).as("planned and done, for the mentor").containsExactly(new Planned("measure", true), new Planned("ask Konrad", false));
    }

    @Test
    @DisplayName("I1: what was typed and never submitted stays the intern's: its ticks while she writes, its words when a mentor excuses it")
    void drafts() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built it", "- measure", null, null));
        reports.at("2014-05-26T08:00:00Z");
        ReportInput typed = reports.input(2, "My mentor shouts.", "leave", "my mentor", "https://example.org/1");
        reports.as(MAREN, 2, (service, id) -> service.save(id, new ReportInput(typed.version(), typed.done(), typed.next(), typed.blocked(), typed.links(), List.of("measure"), null, null, false)));
        assertThat(reports.view(TOVE, 2).checklist()).containsExactly(new Planned("measure", false));
        assertThat(reports.view(MAREN, 2).checklist()).containsExactly(new Planned("measure", true));
        reports.as(TOVE, 2, (service, id) -> service.excuse(id, "She was ill."));
        for (long reader : new long[] {TOVE, COORDINATOR}) {
            assertThat(reports.view(reader, 2).toString()).doesNotContain("shouts", "my mentor", "example.org/1");
            assertThat(reports.view(reader, 2).checklist()).containsExactly(new Planned("measure", false));
        }
        assertThat(reports.view(MAREN, 2).words().done()).contains("My mentor shouts.");
    }

    @Test
    @DisplayName("I1: what is in the way is told at once to whom it concerns, stays on the board past the answer, and is resolved with words")
    void blocker() {
        reports.at("2014-05-19T08:00:00Z");
        ReportInput typed = reports.input(1, "built", "go on", "No access to the machine.", null);
        reports.submit(1, new ReportInput(typed.version(), "built", "go on", "No access to the machine.", null, List.of(), HelpFrom.COORDINATOR, null, false));
        assertThat(summer.notices).contains(COORDINATOR + " blocker.RAISE").doesNotContain(TOVE + " blocker.RAISE");
        assertThat(summer.needs(COORDINATOR)).contains("blocker OPEN");
        assertThat(summer.needs(TOVE)).doesNotContain("blocker OPEN");
        assertThat(summer.awaits(MAREN)).contains("blocker OPEN");
        reports.as(TOVE, 1, (service, id) -> service.answer(id, "I see.", null));
        assertThat(board().light().reasons()).extracting(reason -> reason.key()).containsExactly("blocked");
        assertThat(board().next().key()).isEqualTo("mentoring.next.blocker");
        assertThatThrownBy(() -> reports.as(COORDINATOR, 1, (service, id) -> service.resolve(id, " "))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("how"));
        assertThatThrownBy(() -> reports.as(LARS, 1, (service, id) -> service.resolve(id, "x"))).isInstanceOf(NotFound.class);
        reports.as(COORDINATOR, 1, (service, id) -> service.resolve(id, "The key is on the machine."));
        assertThat(reports.view(MAREN, 1).blocker()).satisfies(blocker -> {
            assertThat(blocker.isOpen()).isFalse();
            assertThat(blocker.how()).isEqualTo("The key is on the machine.");
            assertThat(blocker.by()).isEqualTo("Person " + COORDINATOR);
        });
        assertThat(summer.needs(COORDINATOR)).doesNotContain("blocker OPEN");
        assertThat(summer.notices).contains(MAREN + " blocker.RESOLVE");
        assertThat(board().light().reasons()).extracting(reason -> reason.key()).containsExactly("state.ACTIVE");
        assertThatThrownBy(() -> reports.as(COORDINATOR, 1, (service, id) -> service.resolve(id, "again"))).isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("I1: taken out of the report it is resolved; flagged to one more, she is told; said anew, it is open anew")
    void blockerRevised() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built", "go on", "No access.", null));
        assertThat(summer.notices).contains(TOVE + " blocker.RAISE", ANDERS + " blocker.RAISE");
        revise("No access.", HelpFrom.BOTH);
        assertThat(summer.notices).contains(COORDINATOR + " blocker.RAISE");
        assertThat(summer.notices.stream().filter((TOVE + " blocker.RAISE")::equals)).hasSize(1);
        revise(null, HelpFrom.BOTH);
        assertThat(reports.view(TOVE, 1).blocker().isOpen()).isFalse();
        assertThat(summer.needs(TOVE)).doesNotContain("blocker OPEN");
        revise("Now the other machine.", HelpFrom.MENTOR);
        assertThat(reports.view(TOVE, 1).blocker().isOpen()).isTrue();
        assertThat(summer.needs(TOVE)).contains("blocker OPEN");
    }

    @Test
    @DisplayName("I1: a mentor does not close what the intern asked the coordinator for; she herself and the coordinator do")
    void pastTheMentor() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built", "go on", null, null));
        revise("My mentor does not answer.", HelpFrom.COORDINATOR);
        assertThat(reports.view(TOVE, 1).may().resolve().isAllowed()).isFalse();
        assertThatThrownBy(() -> reports.as(TOVE, 1, (service, id) -> service.resolve(id, "We talked."))).isInstanceOf(Refused.class);
        assertThat(summer.needs(COORDINATOR)).contains("blocker OPEN");
        assertThat(reports.view(MAREN, 1).may().resolve().isAllowed()).isTrue();
        assertThat(reports.view(COORDINATOR, 1).may().resolve().isAllowed()).isTrue();
        reports.as(COORDINATOR, 1, (service, id) -> service.resolve(id, "He is back."));
        assertThat(reports.view(MAREN, 1).blocker().isOpen()).isFalse();
    }

    @Test
    @DisplayName("A2: nobody answers words she has not read: a report that was revised since her page was opened")
    void staleAnswer() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built", "go on", null, null));
        String seen = reports.view(TOVE, 1).seen();
        revise("I am stuck.", HelpFrom.MENTOR);
        assertThatThrownBy(() -> reports.as(TOVE, 1, (service, id) -> service.answer(id, "Great!", seen))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("changed"));
        assertThat(reports.view(MAREN, 1).row().state()).isEqualTo(ReportState.SUBMITTED);
        String now = reports.view(TOVE, 1).seen();
        reports.as(TOVE, 1, (service, id) -> service.answer(id, "What holds you?", now));
        assertThat(reports.view(MAREN, 1).row().state()).isEqualTo(ReportState.ANSWERED);
    }

    @Test
    @DisplayName("every cell of what is in the way, against what was written by hand")
    void cells() {
        reports.at("2014-05-19T08:00:00Z");
        assertThat(Cells.allowed(BlockerLifecycle.TABLE, state -> {
            ProgressReport report = new ProgressReport(1L, new ReportPeriod(1, null, null, null));
            report.block(HelpFrom.BOTH, null);
            report.blocker().move(state);
            return new ReportCase(report, null, "Maren");
        }, java.time.Instant.EPOCH)).isEqualTo(Cells.expected("blocker"));
    }

    @Test
    @DisplayName("A2: what is sent from a page as it was before the report was handed in elsewhere is refused as stale, so that both versions are read; not as something that can't be done any more")
    void staleTab() {
        reports.at("2014-05-19T08:00:00Z");
        int old = reports.view(MAREN, 1).words().version();
        reports.submit(1, reports.input(1, "built", "go on", "the machine", null));
        ReportInput typed = new ReportInput(old, "built it all", "go on", null, null);
        assertThatThrownBy(() -> reports.submit(1, typed)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
        assertThatThrownBy(() -> reports.as(MAREN, 1, (service, id) -> service.save(id, typed))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
        assertThat(reports.view(MAREN, 1).words().blocked()).isEqualTo("the machine");
        assertThatThrownBy(() -> reports.as(TOVE, 1, (service, id) -> service.revise(id, typed))).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("lifecycle.role"));
    }

    @Test
    @DisplayName("I1: of several links the one that is no address is named")
    void whichLink() {
        reports.at("2014-05-19T08:00:00Z");
        assertThatThrownBy(() -> reports.submit(1, reports.input(1, "built", "go on", null, "https://example.org/1\nmy page\nhttps://example.org/2"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo("links");
            assertThat(refused.verdict().args()).containsExactly("my page");
        });
    }

    @Test
    @DisplayName("I5: any mentor answers; a coordinator only when none did in three days, and the page says so")
    void answering() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built", "go on", null, null));
        assertThat(reports.view(COORDINATOR, 1).may().reply().reason()).isEqualTo("window.notYet");
        assertThatThrownBy(() -> reports.as(COORDINATOR, 1, (service, id) -> service.answer(id, "Well done.", null))).isInstanceOf(Refused.class);
        reports.at("2014-05-22T08:00:00Z");
        assertThat(reports.view(COORDINATOR, 1).may().standIn()).isTrue();
        reports.as(COORDINATOR, 1, (service, id) -> service.answer(id, "Well done.", null));
        assertThat(reports.view(MAREN, 1).answer().standIn()).isTrue();
        assertThat(summer.notices).contains(MAREN + " report.STAND_IN", TOVE + " report.STAND_IN");
        reports.at("2014-05-26T08:00:00Z");
        reports.submit(2, reports.input(2, "measured", "go on", null, null));
        reports.as(ANDERS, 2, (service, id) -> service.answer(id, "Yes.", null));
        assertThat(reports.view(MAREN, 2).answer().standIn()).isFalse();
    }

    @Test
    @DisplayName("S4: every revision is read with its words before and after, by intern and mentors")
    void history() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "one", "next", null, null));
        ReportInput second = reports.input(1, "two", "next", null, null);
        reports.as(MAREN, 1, (service, id) -> service.revise(id, second));
        ReportInput third = reports.input(1, "three", "next", null, "https://example.org/x");
        reports.as(MAREN, 1, (service, id) -> service.revise(id, third));
        for (long reader : new long[] {MAREN, ANDERS}) {
            assertThat(reports.view(reader, 1).changes()).extracting(ReportChange::texts).containsExactly(
                    List.of(new ReportChange.Text("done", "two", "three"), new ReportChange.Text("links", null, "https://example.org/x")),
                    List.of(new ReportChange.Text("done", "one", "two")));
        }
    }

    @Test
    @DisplayName("RFC 4287: what feeds say of a public report is new when it is handed in, revised or shown, and comes first then")
    void changed() {
        reports.at("2014-05-19T08:00:00Z");
        reports.submit(1, reports.input(1, "built", "go on", null, null));
        reports.as(MAREN, 1, (service, id) -> service.share(id, true));
        reports.at("2014-05-26T08:00:00Z");
        reports.submit(2, reports.input(2, "measured", "go on", null, null));
        reports.as(MAREN, 2, (service, id) -> service.share(id, true));
        assertThat(summer.database.call(() -> summer.get(PublishedReports.class).ofCommunity("xen-project", 9))).extracting(PublishedReport::number).containsExactly(2, 1);
        reports.at("2014-05-26T09:00:00Z");
        revise(null, HelpFrom.MENTOR);
        assertThat(journal()).extracting(report -> report.number() + " " + report.at() + " " + report.changed()).containsExactly(
                "2 2014-05-26T08:00:00Z 2014-05-26T08:00:00Z", "1 2014-05-19T08:00:00Z 2014-05-26T09:00:00Z");
        assertThat(summer.database.call(() -> summer.get(PublishedReports.class).ofCommunity("xen-project", 9))).extracting(PublishedReport::number).containsExactly(1, 2);
        reports.at("2014-05-27T09:00:00Z");
        reports.as(MAREN, 2, (service, id) -> service.share(id, false));
        reports.as(MAREN, 2, (service, id) -> service.share(id, true));
        assertThat(journal().get(0).changed()).isEqualTo("2014-05-27T09:00:00Z");
    }

    @Test
    @DisplayName("S1: public by her choice alone, with a default she sets; never what is in the way, nor the answer, nor a draft; gone when she closes her account")
    void published() {
        reports.at("2014-05-19T08:00:00Z");
        assertThatThrownBy(this::journal).isInstanceOf(NotFound.class);
        ReportInput typed = reports.input(1, "built", "measure", "Secret trouble.", "https://github.com/a/b/pull/1");
        ReportInput open = new ReportInput(typed.version(), "built", "measure", "Secret trouble.", "https://github.com/a/b/pull/1", List.of(), HelpFrom.MENTOR, true, true);
        reports.as(MAREN, 1, (service, id) -> service.save(id, open));
        assertThatThrownBy(this::journal).as("a draft is nobody's").isInstanceOf(NotFound.class);
        reports.submit(1, new ReportInput(reports.view(MAREN, 1).words().version(), open.done(), open.next(), open.blocked(), open.links(), List.of(), HelpFrom.MENTOR, true, false));
        reports.as(TOVE, 1, (service, id) -> service.answer(id, "Private praise.", null));
        assertThat(journal()).singleElement().satisfies(report -> assertThat(report.toString()).contains("built", "measure", "pull/1").doesNotContain("Secret", "praise"));
        reports.at("2014-05-26T08:00:00Z");
        assertThat(reports.view(MAREN, 2).words().shared()).as("as she usually chooses").isTrue();
        reports.submit(2, reports.input(2, "second", "third", null, null));
        assertThat(journal()).extracting(PublishedReport::number).containsExactly(2, 1);
        assertThatThrownBy(() -> reports.as(TOVE, 2, (service, id) -> service.share(id, false))).isInstanceOf(Refused.class);
        reports.as(MAREN, 1, (service, id) -> service.share(id, false));
        assertThat(journal()).as("taken back at any time, answered or not").extracting(PublishedReport::number).containsExactly(2);
        assertThat(summer.database.call(() -> summer.get(PublishedReports.class).ofCommunity("xen-project", 9))).hasSize(1);
        summer.sql("update account set closed_at = '2014-06-01 00:00:00' where id = 1");
        assertThatThrownBy(this::journal).isInstanceOf(NotFound.class);
        assertThat(summer.database.call(() -> summer.get(PublishedReports.class).ofCommunity("xen-project", 9))).isEmpty();
    }

    private void revise(String blocked, HelpFrom whom) {
        ReportInput typed = reports.input(1, "built", "go on", blocked, null);
        ReportInput anew = new ReportInput(typed.version(), "built", "go on", blocked, null, List.of(), whom, null, false);
        reports.as(MAREN, 1, (service, id) -> service.revise(id, anew));
    }

    private List<PublishedReport> journal() {
        return summer.database.call(() -> summer.get(PublishedReports.class).journal(RunningReports.INTERNSHIP)).reports();
    }

    private BoardRow board() {
        return summer.as(TOVE, () -> summer.get(BoardQueries.class).mentoring(summer.actor(TOVE), Board.Filter.NONE, PageRequest.of(1, null))).page().rows().get(0);
    }

}
