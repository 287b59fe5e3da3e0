package org.cohort.internship.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipSample;
import org.cohort.internship.InternshipState;
import org.cohort.internship.Lengthening;
import org.cohort.internship.SummerFixture;
import org.cohort.internship.report.Planned;
import org.cohort.internship.report.PlannedSource;
import org.cohort.internship.report.RunningReports;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.lifecycle.Cells;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("I1: the plan of an internship, from the proposal's timeline to the last milestone")
class PlanTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 5, 19);
    private static final LocalDate LAST = LocalDate.of(2014, 8, 17);
    private RunningReports reports;
    private SummerFixture summer;

    @AfterEach
    void close() {
        if (reports != null) {
            reports.close();
        }
    }

    @Test
    @DisplayName("every cell of plan and milestone, against what was written by hand")
    void cells() {
        assertThat(Cells.allowed(PlanLifecycle.TABLE, state -> plan(state, InternshipState.ACTIVE, 1), Instant.EPOCH)).isEqualTo(Cells.expected("plan"));
        assertThat(Cells.allowed(MilestoneLifecycle.TABLE, state -> {
            Milestone milestone = new Milestone(6L, "measure", FIRST);
            milestone.move(state);
            return new MilestoneCase(milestone, plan(PlanState.AGREED, InternshipState.ACTIVE, 1));
        }, Instant.EPOCH)).isEqualTo(Cells.expected("milestone"));
    }

    @Test
    @DisplayName("an empty plan is not proposed; nothing is changed once the internship is over; nothing follows what was not agreed")
    void guards() {
        assertThat(PlanLifecycle.SOMETHING.check().apply(plan(PlanState.DRAFT, InternshipState.ACTIVE, 0), Instant.EPOCH).reason()).isEqualTo("plan.empty");
        assertThat(PlanLifecycle.GOING_ON.check().apply(plan(PlanState.AGREED, InternshipState.COMPLETED, 1), Instant.EPOCH).reason()).isEqualTo("plan.over");
        assertThat(PlanLifecycle.GOING_ON.check().apply(plan(PlanState.DRAFT, InternshipState.OFFERED, 1), Instant.EPOCH).isAllowed()).isTrue();
        assertThat(MilestoneLifecycle.AGREED.check().apply(new MilestoneCase(null, plan(PlanState.PROPOSED, InternshipState.ACTIVE, 1)), Instant.EPOCH).reason())
                .isEqualTo("plan.notAgreed");
    }

    @Test
    @DisplayName("a timeline of weeks becomes milestones on the last day of each; what names no week is spread over the days")
    void timeline() {
        assertThat(PlanText.read("Weeks 1–2: build it, read the driver\n\n- Week 3: first test\nWeeks 4 to 6 - the ring\nWeek 99: too far", FIRST, LAST)).containsExactly(
                new MilestoneInput(null, "Build it, read the driver", "2014-06-01"), new MilestoneInput(null, "First test", "2014-06-08"),
                new MilestoneInput(null, "The ring", "2014-06-29"), new MilestoneInput(null, "Too far", "2014-08-17"));
        assertThat(PlanText.read("1. read\n2. write", FIRST, LAST)).containsExactly(new MilestoneInput(null, "Read", "2014-07-02"), new MilestoneInput(null, "Write", "2014-08-17"));
        assertThat(PlanText.read(null, FIRST, LAST)).isEmpty();
    }

    @Test
    @DisplayName("proposed by the intern, returned with words, agreed; only she writes it, and nobody else's is seen")
    void agreeing() {
        begin();
        assertThat(view(MAREN).writable()).isTrue();
        assertThatThrownBy(() -> write(TOVE, 0, false, row("x", "2014-06-01"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> view(LARS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(MAREN, 0, true)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("plan.empty"));
        assertThatThrownBy(() -> write(MAREN, 0, false, row("x", "2014-09-01"), row("", "2014-06-01"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.toString()).contains("plan.outside"));
        write(MAREN, 0, true, row("measure", "2014-06-01"), row("", ""), row("write", "2014-07-01"));
        assertThat(summer.needs(TOVE)).contains("plan PROPOSED");
        assertThatThrownBy(() -> write(MAREN, view(MAREN).version(), false, row("x", "2014-06-01"))).isInstanceOf(Refused.class);
        perform(TOVE, PlanAction.RETURN, "Measure twice.");
        assertThat(summer.needs(MAREN)).contains("plan RETURNED");
        PlanView returned = view(MAREN);
        List<MilestoneInput> rows = new ArrayList<>(returned.drafted());
        rows.set(0, new MilestoneInput(rows.get(0).publicId(), "measure twice", "2014-06-08"));
        write(MAREN, returned.version(), true, rows.toArray(MilestoneInput[]::new));
        assertThatThrownBy(() -> perform(COORDINATOR, PlanAction.AGREE, null)).isInstanceOf(Refused.class);
        perform(TOVE, PlanAction.AGREE, null);
        assertThat(view(MAREN).milestones()).extracting(PlanView.Row::title).containsExactly("measure twice", "write");
        assertThat(view(MAREN).agreedBy()).isEqualTo("Person " + TOVE);
        assertThat(summer.notices).contains(MAREN + " plan.RETURN", MAREN + " plan.AGREE");
    }

    @Test
    @DisplayName("N1: nobody is asked to agree to a plan once the internship has ended")
    void ended() {
        begin();
        write(MAREN, 0, true, row("measure", "2014-06-01"));
        assertThat(summer.needs(TOVE)).contains("plan PROPOSED");
        for (InternshipState going : new InternshipState[] {InternshipState.OFFERED, InternshipState.ACTIVE}) {
            summer.runAsSystem(() -> summer.get(PlanEnd.class).moved(in(going)));
            assertThat(summer.needs(TOVE)).contains("plan PROPOSED");
        }
        summer.runAsSystem(() -> summer.get(PlanEnd.class).moved(in(InternshipState.COMPLETED)));
        assertThat(summer.needs(TOVE)).doesNotContain("plan PROPOSED");
    }

    @Test
    @DisplayName("A2: a plan that was changed in another tab is not overwritten silently")
    void stale() {
        begin();
        write(MAREN, 0, false, row("measure", "2014-06-01"));
        int seen = view(MAREN).version();
        write(MAREN, seen, false, row("measure", "2014-06-02"));
        assertThatThrownBy(() -> write(MAREN, seen, false, row("other", "2014-06-03"))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.verdict().reason()).isEqualTo("stale"));
    }

    @Test
    @DisplayName("A2: nobody agrees to a plan she has not read: taken back and proposed anew since, or moved by an extension")
    void staleAgreement() {
        begin();
        write(MAREN, 0, true, row("measure", "2014-06-01"));
        String seen = view(TOVE).seen();
        perform(MAREN, PlanAction.CHANGE, null);
        write(MAREN, view(MAREN).version(), true, row("rest", "2014-08-17"));
        for (PlanAction action : List.of(PlanAction.AGREE, PlanAction.RETURN)) {
            assertThatThrownBy(() -> summer.run(TOVE, () -> summer.get(PlanService.class).perform(RunningReports.INTERNSHIP, action, "x", seen)))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("changed"));
        }
        String before = view(TOVE).seen();
        summer.sql("update milestone set due_on = '2014-08-16'");
        summer.database.run(() -> summer.database.em().clear());
        assertThatThrownBy(() -> summer.run(TOVE, () -> summer.get(PlanService.class).perform(RunningReports.INTERNSHIP, PlanAction.AGREE, null, before))).isInstanceOf(Refused.class);
        String now = view(TOVE).seen();
        summer.run(TOVE, () -> summer.get(PlanService.class).perform(RunningReports.INTERNSHIP, PlanAction.AGREE, null, now));
        assertThat(view(MAREN).state()).isEqualTo(PlanState.AGREED);
    }

    @Test
    @DisplayName("a milestone is reached, or slips to another day with a reason that the mentors are told; open ones stand on the report's checklist")
    void following() {
        begin();
        summer.wiring.offer(PlannedSource.class, "org.cohort.internship.plan.PlannedMilestones");
        write(MAREN, 0, true, row("measure", "2014-05-23"), row("write", "2014-07-01"));
        perform(TOVE, PlanAction.AGREE, null);
        reports.at("2014-05-19T08:00:00Z");
        assertThat(reports.view(MAREN, 1).checklist()).containsExactly(new Planned("measure", false));
        String measure = view(MAREN).milestones().get(0).publicId();
        assertThatThrownBy(() -> slip(measure, "2014-05-23", "x")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo("plan.sameDay"));
        assertThatThrownBy(() -> slip(measure, "2014-06-01", " ")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        slip(measure, "2014-06-01", "The machine came late.");
        assertThat(view(TOVE).milestones().get(0)).satisfies(row -> {
            assertThat(row.dueOn()).isEqualTo("2014-06-01");
            assertThat(row.firstDueOn()).isEqualTo("2014-05-23");
            assertThat(row.slips()).containsExactly(new PlanView.Slip(LocalDate.of(2014, 5, 23), LocalDate.of(2014, 6, 1), "The machine came late."));
            assertThat(row.overdue()).isFalse();
        });
        assertThat(summer.notices).contains(TOVE + " milestone.SLIP");
        assertThat(reports.view(MAREN, 1).checklist()).isEmpty();
        reports.at("2014-06-02T00:00:00Z");
        assertThat(view(TOVE).milestones().get(0).overdue()).isTrue();
        summer.run(MAREN, () -> summer.get(PlanService.class).finish(RunningReports.INTERNSHIP, measure, true));
        assertThat(view(TOVE).milestones().get(0).state()).isEqualTo(MilestoneState.DONE);
        assertThatThrownBy(() -> summer.run(TOVE, () -> summer.get(PlanService.class).finish(RunningReports.INTERNSHIP, measure, false))).isInstanceOf(Refused.class);
        perform(MAREN, PlanAction.CHANGE, null);
        PlanView changing = view(MAREN);
        write(MAREN, changing.version(), true);
        assertThat(view(MAREN).milestones()).as("what is reached stays").extracting(PlanView.Row::title).containsExactly("measure");
    }

    @Test
    @DisplayName("A2: of several milestones of one title each keeps its day, whatever their order")
    void oneTitle() {
        begin();
        write(MAREN, 0, false, row("test", "2014-06-23"), row("test", "2014-06-30"), row("test", "2014-07-07"), row("test", "2014-07-14"));
        List<PlanView.Row> before = view(MAREN).milestones();
        write(MAREN, view(MAREN).version(), false, before.stream().map(one -> new MilestoneInput(one.publicId(), one.title(), one.dueOn().toString())).toArray(MilestoneInput[]::new));
        assertThat(view(MAREN).milestones()).extracting(PlanView.Row::publicId).containsExactlyElementsOf(before.stream().map(PlanView.Row::publicId).toList());
    }

    @Test
    @DisplayName("A2: a draft that saves itself and stands in another order by then keeps each milestone with what is known of it, and makes none twice")
    void savedAgain() {
        begin();
        write(MAREN, 0, true, row("measure", "2014-06-23"), row("write", "2014-07-01"));
        perform(TOVE, PlanAction.AGREE, null);
        String measure = view(MAREN).milestones().get(0).publicId();
        slip(measure, "2014-07-10", "The machine came late.");
        perform(MAREN, PlanAction.CHANGE, null);
        PlanView changing = view(MAREN);
        String write = changing.milestones().get(0).publicId();
        // As the page has them: in the old order, under the ids that stand in these places now.
        write(MAREN, changing.version(), false, new MilestoneInput(write, "measure", "2014-07-10"), new MilestoneInput(measure, "write it all", "2014-07-01"), row("send", "2014-08-01"));
        write(MAREN, view(MAREN).version(), false, new MilestoneInput(write, "measure", "2014-07-10"), new MilestoneInput(measure, "write it all", "2014-07-01"), row("send", "2014-08-01"));
        assertThat(view(MAREN).milestones()).extracting(PlanView.Row::title).containsExactly("write it all", "measure", "send");
        assertThat(view(MAREN).milestones().get(1).publicId()).isEqualTo(measure);
        assertThat(view(MAREN).milestones().get(1).slips()).hasSize(1);
    }

    @Test
    @DisplayName("T4: open milestones that lie ahead move with an extension and say so; undone, they go back, but for what was planned anew since")
    void extended() {
        begin();
        write(MAREN, 0, true, row("measure", "2014-05-23"), row("write", "2014-07-01"), row("send", "2014-08-01"));
        perform(TOVE, PlanAction.AGREE, null);
        MilestoneMoves moves = summer.get(MilestoneMoves.class);
        List<DateChange> changes = summer.database.call(() -> {
            Lengthening by = new Lengthening(reports.internship(), 2, Instant.parse("2014-06-10T12:00:00Z"));
            List<DateChange> all = moves.changes(by);
            moves.follow(by, all);
            return all;
        });
        assertThat(changes).extracting(DateChange::arg).as("not what is overdue already").containsExactly("write", "send");
        assertThat(view(MAREN).milestones()).extracting(PlanView.Row::dueOn).containsExactly(LocalDate.of(2014, 5, 23), LocalDate.of(2014, 7, 15), LocalDate.of(2014, 8, 15));
        assertThat(view(MAREN).milestones().get(1).slips()).singleElement().satisfies(slip -> assertThat(slip.reason()).isEqualTo("The internship was extended."));
        reports.at("2014-06-10T12:00:00Z");
        slip(view(MAREN).milestones().get(2).publicId(), "2014-08-10", "Sooner.");
        summer.database.run(() -> moves.giveBack(reports.internship(), changes));
        assertThat(view(MAREN).milestones()).extracting(PlanView.Row::dueOn).containsExactly(LocalDate.of(2014, 5, 23), LocalDate.of(2014, 7, 1), LocalDate.of(2014, 8, 10));
        assertThat(view(MAREN).milestones().get(1).slips()).isEmpty();
    }

    private void begin() {
        reports = new RunningReports();
        summer = reports.summer;
    }

    private InternshipRef in(InternshipState state) {
        InternshipRef found = reports.internship();
        return new InternshipRef(found.id(), found.publicId(), found.accountId(), state, found.startsOn(), found.endsOn(), found.zone(), found.project());
    }

    private static PlanCase plan(PlanState state, InternshipState of, long milestones) {
        WorkPlan plan = new WorkPlan(6L);
        plan.move(state);
        return new PlanCase(plan, InternshipSample.internship(of), "Maren Sandvik", milestones);
    }

    private static MilestoneInput row(String title, String day) {
        return new MilestoneInput(null, title, day);
    }

    private void write(long account, int version, boolean propose, MilestoneInput... rows) {
        summer.run(account, () -> summer.get(PlanService.class).write(RunningReports.INTERNSHIP, version, List.of(rows), propose));
    }

    private void perform(long account, PlanAction action, String comment) {
        summer.run(account, () -> summer.get(PlanService.class).perform(RunningReports.INTERNSHIP, action, comment, null));
    }

    private void slip(String milestone, String day, String reason) {
        summer.run(MAREN, () -> summer.get(PlanService.class).slip(RunningReports.INTERNSHIP, milestone, day, reason));
    }

    private PlanView view(long account) {
        return summer.as(account, () -> summer.get(PlanQueries.class).view(summer.actor(account), RunningReports.INTERNSHIP));
    }
}
