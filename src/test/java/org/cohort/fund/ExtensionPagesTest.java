package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.util.List;
import org.cohort.internship.InternshipQueries;
import org.cohort.internship.InternshipState;
import org.cohort.internship.InternshipView;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.ExtensionState;
import org.cohort.internship.extension.LongerView;
import org.cohort.internship.leave.LeaveForm;
import org.cohort.internship.leave.LeaveQueries;
import org.cohort.internship.leave.LeaveService;
import org.cohort.internship.plan.PlanQueries;
import org.cohort.kernel.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("T4: the pages of extensions are there for everybody whom they concern, whatever became of the internship")
class ExtensionPagesTest {

    private static final List<Long> READERS = List.of(MAREN, TOVE, COORDINATOR, ORGANIZER);

    private final LongerFixture hers = new LongerFixture();

    @AfterEach
    void end() {
        hers.close();
    }

    @ParameterizedTest
    @EnumSource(InternshipState.class)
    @DisplayName("T4: before any extension, and with one in each of its states, no page fails")
    void whatever(InternshipState state) {
        read(state, null);
        String id = hers.ask(MAREN, 2);
        for (ExtensionState of : List.of(ExtensionState.ASKED, ExtensionState.DECLINED, ExtensionState.WITHDRAWN, ExtensionState.AGREED, ExtensionState.REFUSED)) {
            hers.summer.sql("update internship_extension set state = '" + of + "'");
            read(state, id);
        }
        hers.summer.sql("delete from internship_extension");
        String granted = hers.granted(2);
        read(state, granted);
        String more = hers.granted(3);
        read(state, granted);
        read(state, more);
        hers.perform(ORGANIZER, more, ExtensionAction.UNDO, "x");
        read(state, more);
    }

    @Test
    @DisplayName("T4, I5: so on leave, extended or not, after its last day, and after its evaluations are gone by")
    void onLeave() {
        hers.summer.run(MAREN, () -> hers.summer.get(LeaveService.class).enter(LongerFixture.HERS, new LeaveForm("2014-06-02", "2014-06-05", "Away", true, 0)));
        String id = hers.ask(TOVE, 1);
        for (InternshipState state : InternshipState.values()) {
            read(state, id);
        }
        hers.perform(MAREN, id, ExtensionAction.AGREE, null);
        hers.perform(COORDINATOR, id, ExtensionAction.GRANT, null);
        for (String at : List.of("2014-06-03T12:00:00Z", "2014-08-20T12:00:00Z", "2015-01-01T12:00:00Z")) {
            hers.summer.at(at);
            for (InternshipState state : InternshipState.values()) {
                read(state, id);
            }
        }
    }

    /** All that the pages of dates and of an extension ask for. @param extension null for none */
    private void read(InternshipState state, String extension) {
        hers.summer.sql("update internship set state = '" + state + "' where id = 7");
        hers.summer.database.em().clear();
        for (long reader : READERS) {
            hers.summer.run(reader, () -> read(hers.summer.actor(reader), state, extension));
        }
        hers.summer.sql("update internship set state = 'ACTIVE' where id = 7");
        hers.summer.database.em().clear();
    }

    private void read(Actor reader, InternshipState state, String extension) {
        InternshipView page = hers.summer.get(InternshipQueries.class).view(reader, LongerFixture.HERS);
        assertThat(hers.queries.of(page.ref())).hasSizeGreaterThanOrEqualTo(extension == null ? 0 : 1);
        assertThat(hers.queries.left(page.ref())).isNotNegative();
        if (hers.queries.mayAsk(reader, page.ref()).isAllowed()) {
            assertThat(state).isEqualTo(InternshipState.ACTIVE);
            assertThat(hers.queries.preview(reader, page.ref(), "1")).isNotEmpty();
        }
        LeaveQueries leave = hers.summer.get(LeaveQueries.class);
        leave.of(reader, page.ref());
        leave.mayEnter(reader, page.ref());
        leave.left(page.ref());
        leave.until(page.ref());
        if (extension == null) {
            return;
        }
        LongerView view = hers.queries.view(reader, extension);
        assertThat(view.row().path()).contains(extension);
        assertThat(view.options()).allSatisfy(option -> assertThat(option.verdict()).isNotNull());
        if (view.row().state().isOpen() && !reader.is(MAREN)) {
            hers.summer.get(BoardQueries.class).row(reader, view.internship());
        }
        hers.summer.get(EvaluationQueries.class).of(reader, List.of(view.internship()));
        hers.summer.get(PlanQueries.class).view(reader, LongerFixture.HERS);
    }
}
