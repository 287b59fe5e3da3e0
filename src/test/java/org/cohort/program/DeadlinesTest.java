package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.PayMoment;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.Share;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Moving the deadlines of a round")
class DeadlinesTest {

    private static final Instant NOW = Instant.parse("2014-03-01T12:00:00Z");
    private static final String ROUND = "may-august-2014";

    private Bench bench;
    private Actor organizer;
    private Long roundId;

    @BeforeEach
    void start() {
        bench = new Bench();
        bench.at(NOW);
        roundId = Sample.storeRound(bench.database, Sample.deadlines());
        Long program = bench.directory.roundByPublicId(ROUND).programId();
        organizer = Sample.person(1L, new Actor.Held(Role.ORGANIZER, program));
        hold(1, "ORGANIZER", program);
        hold(2, "ORGANIZER", program);
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("T7: a plan changes nothing and tells nobody; confirming tells everybody once of all that moved, and the trail keeps old and new")
    void planAndConfirm() {
        community(3);
        DeadlinesFormDraft form = form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-20T20:00").at(DeadlineKind.PROPOSALS_CLOSE, "2014-04-03T20:00");
        String change = plan(form);
        assertThat(date(DeadlineKind.APPLICATIONS_CLOSE)).isEqualTo("2014-03-19T19:00:00Z");
        assertThat(notices(2)).isEmpty();
        DeadlineQueries.Preview preview = bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change));
        assertThat(preview.moves()).extracting(DeadlineMove::kind).containsExactly(DeadlineKind.APPLICATIONS_CLOSE, DeadlineKind.PROPOSALS_CLOSE);
        assertThat(preview.people()).isEqualTo(2);
        assertThat(preview.told()).containsEntry(DeadlineFollower.Concern.ORGANIZER, 1L).containsEntry(DeadlineFollower.Concern.COORDINATOR, 1L);

        assertThat(confirm(change)).isEqualTo(2);
        assertThat(date(DeadlineKind.APPLICATIONS_CLOSE)).isEqualTo("2014-03-20T20:00:00Z");
        assertThat(notices(1)).as("who moves them knows").isEmpty();
        assertThat(notices(2)).singleElement().asString().contains("“Applications close” moved from Wed 19 Mar 2014, 19:00 to Thu 20 Mar 2014, 20:00",
                "“Contributions and proposals close” moved");
        assertThat(notices(3)).hasSize(1);
        assertThat(bench.audited).contains("DEADLINE APPLICATIONS_CLOSE at: 2014-03-19T19:00:00Z → 2014-03-20T20:00:00Z");
        assertReason("deadline.confirmed", () -> confirm(change));
        assertThat(notices(2)).hasSize(1);
    }

    @Test
    @DisplayName("S4: everything wrong with the form is told at once, in the order of dates and beside each other")
    void wrong() {
        DeadlinesFormDraft form = form().at(DeadlineKind.PROPOSALS_CLOSE, "2014-02-17T10:00").at(DeadlineKind.REVIEWS_CLOSE, "soon")
                .at(DeadlineKind.MIDPOINT_EVALUATION, "").soft(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-19T19:00")
                .soft(DeadlineKind.PROJECTS_CLOSE, "2014-01-13T16:00").grace(DeadlineKind.COMMUNITIES_CLOSE, "1441");
        assertThatThrownBy(() -> plan(form)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all().stream().map(Refused::field))
                .contains("PROPOSALS_CLOSE", "REVIEWS_CLOSE", "MIDPOINT_EVALUATION", "soft-APPLICATIONS_CLOSE", "soft-PROJECTS_CLOSE", "grace-COMMUNITIES_CLOSE"));
        assertThat(bench.count("DeadlineChange")).isZero();
        assertReason("deadline.same", () -> plan(form()));
        assertReason("stale", () -> bench.as(organizer, () -> bench.deadlines.plan(ROUND, form.form(), bench.version(ROUND) - 1)));
    }

    @Test
    @DisplayName("T1: the grace is told to nobody and the soft date to everybody; both count in windows alone")
    void softAndGrace() {
        community(3);
        String change = plan(form().grace(DeadlineKind.APPLICATIONS_CLOSE, "30"));
        assertThat(bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change)).people()).isZero();
        assertThat(confirm(change)).isZero();
        assertThat(notices(3)).isEmpty();
        Instant last = Instant.parse("2014-03-19T19:30:00Z");
        var window = bench.database.wire(new Windows()).of(roundId, Gate.APPLICATION, 4L);
        assertThat(window.isOpen(last)).isTrue();
        assertThat(window.isOpen(last.plusMillis(1))).isFalse();
        assertThat(window.shownEnd()).isEqualTo("2014-03-19T19:00:00Z");
        assertThat(window.softEnd()).isNull();

        confirm(plan(form().grace(DeadlineKind.APPLICATIONS_CLOSE, "30").soft(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-17T12:00")));
        assertThat(notices(3)).singleElement().asString().contains("please be done by Mon 17 Mar 2014, 12:00").doesNotContain("30 ").doesNotContain("19:30");
        assertThat(bench.database.wire(new Windows()).of(roundId, Gate.APPLICATION, 4L).softEnd()).isEqualTo("2014-03-17T12:00:00Z");
        assertThat(bench.audited).contains("DEADLINE APPLICATIONS_CLOSE grace minutes: 0 → 30");
    }

    @Test
    @DisplayName("T3: who has more time than both dates is not told; the preview says whose extension is overtaken, and grace does not add to one")
    void extensions() {
        community(3);
        community(4);
        extend("account3", "2014-03-25T19:00");
        extend("account4", "2014-03-20T19:00");
        String change = plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T19:00").grace(DeadlineKind.APPLICATIONS_CLOSE, "60"));
        DeadlineQueries.Preview preview = bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change));
        assertThat(preview.extensions()).extracting(DeadlineQueries.Extended::name, DeadlineQueries.Extended::holds)
                .containsExactly(tuple("Person 4", false), tuple("Person 3", true));
        long before = notices(4).size();
        confirm(change);
        assertThat(notices(3)).noneMatch(body -> body.contains("moved"));
        assertThat(notices(4)).hasSize((int) before + 1);
        Windows windows = bench.database.wire(new Windows());
        assertThat(windows.of(roundId, Gate.APPLICATION, 3L).isOpen(Instant.parse("2014-03-25T19:00:00.001Z"))).isFalse();
        assertThat(windows.of(roundId, Gate.APPLICATION, 4L).isOpen(Instant.parse("2014-03-21T20:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("Undo: within a day to the last millisecond, of the last change only, and once; everybody is told once again")
    void undo() {
        community(3);
        String change = plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-20T20:00"));
        assertReason("deadline.newer", () -> undo(change));
        confirm(change);
        bench.at(NOW.plus(Duration.ofHours(24)).plusMillis(1));
        assertReason("window.closed", () -> undo(change));
        bench.at(NOW.plus(Duration.ofHours(24)));
        assertThat(undo(change)).isEqualTo(2);
        assertThat(date(DeadlineKind.APPLICATIONS_CLOSE)).isEqualTo("2014-03-19T19:00:00Z");
        assertThat(notices(3)).hasSize(2);
        assertThat(notices(3).get(1)).contains("moved from Thu 20 Mar 2014, 20:00 to Wed 19 Mar 2014, 19:00");
        assertReason("deadline.undone", () -> undo(change));

        String second = plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-21T20:00"));
        confirm(second);
        confirm(plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-22T20:00")));
        assertReason("deadline.newer", () -> undo(second));
    }

    @Test
    @DisplayName("What was planned is not carried out on a round that changed meanwhile")
    void stale() {
        String change = plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-20T20:00"));
        bench.as(organizer, () -> bench.rounds.rename(ROUND, "Another name", null, bench.version(ROUND)));
        assertThat(bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change)).ready().reason()).isEqualTo("deadline.changed");
        assertReason("deadline.changed", () -> confirm(change));
        assertThat(date(DeadlineKind.APPLICATIONS_CLOSE)).isEqualTo("2014-03-19T19:00:00Z");
    }

    @Test
    @DisplayName("In a draft dates are moved at once and quietly, and the days of the internships with them")
    void draft() {
        bench.database.run(() -> bench.database.em().find(Round.class, roundId).move(RoundState.DRAFT));
        community(3);
        assertThat(plan(form().days("2014-05-26", "2014-08-25"))).isNull();
        assertThat(date(DeadlineKind.INTERNSHIP_START)).isEqualTo("2014-05-26T00:00:00Z");
        assertThat(date(DeadlineKind.INTERNSHIP_END)).isEqualTo("2014-08-25T23:59:59.999Z");
        assertThat(bench.directory.round(roundId).endsOn()).hasToString("2014-08-25");
        assertThat(notices(3)).isEmpty();
    }

    @Test
    @DisplayName("S1: to who does not organize the round nothing of it exists")
    void others() {
        String change = plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-03-20T20:00"));
        DeadlinesForm form = form().form();
        Actor other = Sample.person(5L, new Actor.Held(Role.ORGANIZER, 99L));
        assertThatThrownBy(() -> bench.as(other, () -> bench.deadlineQueries.editor(other, ROUND))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(other, () -> bench.deadlineQueries.preview(other, ROUND, change))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(other, () -> bench.deadlines.plan(ROUND, form, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(other, () -> bench.deadlines.confirm(ROUND, change))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(other, () -> bench.deadlines.undo(ROUND, change))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("What would open or close at once is said before, and what is allowed but seldom meant")
    void atOnce() {
        String change = plan(form().at(DeadlineKind.APPLICATIONS_CLOSE, "2014-02-20T20:00").at(DeadlineKind.REVIEWS_CLOSE, "2014-04-02T20:00"));
        DeadlineQueries.Preview preview = bench.as(organizer, () -> bench.deadlineQueries.preview(organizer, ROUND, change));
        assertThat(preview.gates()).extracting(phrase -> Words.say(Locale.ENGLISH, ZoneOffset.UTC, phrase))
                .containsExactly("Applications: open now, closed as soon as you confirm.", "Reviews: closed now, open as soon as you confirm.",
                        "Decisions: closed now, open as soon as you confirm.");
        assertThat(preview.warnings()).extracting(phrase -> Words.say(Locale.ENGLISH, ZoneOffset.UTC, phrase))
                .containsExactly("There is less than a day between “Contributions and proposals close” and “Reviews close”.");
    }

    @Test
    @DisplayName("T1: of every deadline it is said what it gates, and every follower's effect has words")
    void words() {
        for (Gate gate : Gate.values()) {
            assertThat(Words.has("program.gate.opens." + gate) && Words.has("program.gate.closes." + gate) && Words.has("enum.Gate." + gate)).as(gate.name()).isTrue();
        }
        for (DeadlineFollower.Concern concern : DeadlineFollower.Concern.values()) {
            assertThat(Words.has("enum.Concern." + concern)).isTrue();
        }
        for (String effect : List.of("participations", "projects", "applications", "proposals", "reading", "reviews", "reminders", "evaluations", "installments", "internships")) {
            assertThat(Words.has("program.deadlines.effect." + effect)).as(effect).isTrue();
        }
        for (DeadlineKind kind : DeadlineKind.values()) {
            assertThat(Gate.closing(kind) || Arrays.stream(Gate.values()).anyMatch(gate -> gate.opens() == kind) || Words.has("program.gate.also." + kind)).as(kind.name()).isTrue();
        }
    }

    @Test
    @DisplayName("T1: what is said of evaluations and of pay is what the round's rules say")
    void wordsByTheRules() {
        assertThat(said(DeadlineKind.MIDPOINT_EVALUATION, Rules.USUAL)).isEqualTo("Both midpoint evaluations are due; they open 14 days before. 50 % of the stipend hang on what the mentor says then.");
        Rules google = new Rules(3, 6, 14, true, 4, List.of(new Share(PayMoment.MIDPOINT, 45), new Share(PayMoment.FINAL, 55)), List.of(), Entry.USUAL, true);
        assertThat(said(DeadlineKind.MIDPOINT_EVALUATION, google)).contains("they open 4 days before", "45 %");
        assertThat(said(DeadlineKind.FINAL_EVALUATION, google)).contains("they open 4 days before", "55 %");
        Rules start = new Rules(3, 6, 14, true, 1, List.of(new Share(PayMoment.START, 30), new Share(PayMoment.FINAL, 70)), List.of(), Entry.USUAL, true);
        assertThat(said(DeadlineKind.MIDPOINT_EVALUATION, start)).isEqualTo("Both midpoint evaluations are due; they open a day before.");
        assertThat(said(DeadlineKind.FINAL_EVALUATION, start)).contains("70 %");
        assertThat(said(DeadlineKind.INTERNSHIP_START, start)).doesNotContain("%");
    }

    private static String said(DeadlineKind kind, Rules rules) {
        return GateWords.of(kind, rules).stream().map(phrase -> Words.say(Locale.ENGLISH, ZoneOffset.UTC, phrase)).collect(Collectors.joining(" "));
    }

    private String plan(DeadlinesFormDraft form) {
        return bench.as(organizer, () -> bench.deadlines.plan(ROUND, form.form(), bench.version(ROUND)));
    }

    private int confirm(String change) {
        return bench.as(organizer, () -> bench.deadlines.confirm(ROUND, change));
    }

    private int undo(String change) {
        return bench.as(organizer, () -> bench.deadlines.undo(ROUND, change));
    }

    private String date(DeadlineKind kind) {
        return String.valueOf(bench.database.wire(new Windows()).at(roundId, kind));
    }

    private void extend(String email, String until) {
        bench.as(organizer, () -> bench.extensions.grant(ROUND, new ExtensionForm(email, DeadlineKind.APPLICATIONS_CLOSE, until, "ill")));
    }

    private List<String> notices(int account) {
        return bench.database.em().createQuery("select n.body from Notice n where n.email = :email order by n.id", String.class)
                .setParameter("email", "p" + account + "@example.org").getResultList();
    }

    /** A community of the round, which this account coordinates and organizes nothing of. */
    private void community(long coordinator) {
        Long participation = bench.database.call(() -> {
            Community community = new Community("c" + coordinator, "Community " + coordinator, NOW);
            bench.database.em().persist(community);
            bench.database.em().flush();
            Participation made = new Participation(community.id(), roundId, coordinator, NOW);
            bench.database.em().persist(made);
            bench.database.em().flush();
            return made.id();
        });
        hold(coordinator, "COORDINATOR", participation);
    }

    private void hold(long account, String role, long scope) {
        bench.database.run(() -> bench.database.em().createNativeQuery("insert into role_grant (account_id, role, scope_id, granted_at) values ("
                + account + ", '" + role + "', " + scope + ", '2014-01-01 00:00:00')").executeUpdate());
    }

    private static void assertReason(String reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    /** The form as the page sends it, from what is stored. */
    private DeadlinesFormDraft form() {
        DeadlinesFormDraft form = new DeadlinesFormDraft();
        bench.as(organizer, () -> bench.deadlineQueries.editor(organizer, ROUND)).settings().forEach((kind, setting) -> {
            form.at.put(kind, Typed.moment(setting.at(), ZoneOffset.UTC));
            form.soft.put(kind, Typed.moment(setting.soft(), ZoneOffset.UTC));
        });
        return form;
    }

    private static final class DeadlinesFormDraft {

        private final Map<DeadlineKind, String> at = new EnumMap<>(DeadlineKind.class);
        private final Map<DeadlineKind, String> soft = new HashMap<>();
        private final Map<DeadlineKind, String> grace = new HashMap<>();
        private String first = "2014-05-19";
        private String last = "2014-08-18";

        private DeadlinesFormDraft at(DeadlineKind kind, String typed) {
            at.put(kind, typed);
            return this;
        }

        private DeadlinesFormDraft soft(DeadlineKind kind, String typed) {
            soft.put(kind, typed);
            return this;
        }

        private DeadlinesFormDraft grace(DeadlineKind kind, String typed) {
            grace.put(kind, typed);
            return this;
        }

        private DeadlinesFormDraft days(String startsOn, String endsOn) {
            first = startsOn;
            last = endsOn;
            return this;
        }

        private DeadlinesForm form() {
            return new DeadlinesForm(first, last, at, soft, grace);
        }
    }
}
