package org.cohort.internship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.intake.ApplicationInput;
import org.cohort.intake.ApplicationService;
import org.cohort.intake.ContributionInput;
import org.cohort.intake.ContributionKind;
import org.cohort.intake.ContributionService;
import org.cohort.intake.ContributionStatus;
import org.cohort.intake.Outcome;
import org.cohort.intake.ProposalInput;
import org.cohort.intake.ProposalService;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineService;
import org.cohort.program.DeadlinesForm;
import org.cohort.program.Gate;
import org.cohort.program.signup.AskForm;
import org.cohort.program.signup.SignUpService;
import org.cohort.project.Interns;
import org.cohort.project.PersonPages;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectText;
import org.cohort.selection.DecisionService;
import org.cohort.selection.ReviewService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is typed into the editor of deadlines, as the database keeps it, as the service of each gate obeys it. */
@DisplayName("T1–T3: each gate's service takes what comes in its last millisecond and refuses what comes one later")
class EveryGateTest {

    private static final String ROUND = "may-august-2014";
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration GRACE = Duration.ofMinutes(30);
    private static final List<DeadlineKind> ORDER = List.of(DeadlineKind.values());

    /** A moment as it is typed. @param at the instant it must be */
    private record Typed(String zone, String typed, String at) {
    }

    private static final List<Typed> MOMENTS = List.of(
            // The clocks go from two to three; half an hour off the others.
            new Typed("Australia/Adelaide", "2026-10-04T03:00", "2026-10-03T16:30:00Z"),
            // The clocks go back: of both half past two, the first.
            new Typed("Australia/Adelaide", "2026-04-05T02:30", "2026-04-04T16:00:00Z"),
            new Typed("Asia/Kolkata", "2028-02-29T23:59", "2028-02-29T18:29:00Z"),
            // Anywhere on earth.
            new Typed("Etc/GMT+12", "2026-12-31T23:59", "2027-01-01T11:59:00Z"));

    private SummerFixture summer;
    private long next;

    @TestFactory
    Stream<DynamicTest> gates() {
        return Stream.of(Gate.values()).map(gate -> DynamicTest.dynamicTest(gate.name(), () -> {
            try (SummerFixture fixture = fixture()) {
                for (Typed moment : MOMENTS) {
                    check(gate, moment);
                    fixture.sql("delete from extension");
                }
            }
        }));
    }

    @Test
    @DisplayName("I3: an evaluation is taken from its first millisecond on, as many days before its typed date as the rules say, and when it is late")
    void evaluations() {
        try (SummerFixture fixture = fixture()) {
            type(DeadlineKind.MIDPOINT_EVALUATION, MOMENTS.get(0), "");
            Instant due = stored(DeadlineKind.MIDPOINT_EVALUATION);
            Instant opens = due.minus(Duration.ofDays(14));
            fixture.sql("insert into internship (id, public_id, proposal_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                    + " values (1, 'i1', 1, 1, 1, 1, 1, 'ACTIVE', '2026-08-01', '2026-12-01', 'UTC', '2026-07-01 00:00:00')");
            fixture.sql("insert into evaluation (id, public_id, internship_id, stage, direction, state, opens_at, due_at) values (1, 'e1', 1, 'MIDPOINT', 'BY_INTERN', 'DUE', '"
                    + sql(opens) + "', '" + sql(due) + "')");
            Runnable save = () -> fixture.run(MAREN, () -> {
                EvaluationService service = fixture.get(EvaluationService.class);
                service.save("e1", new EvaluationInput(service.sheet("e1").version(), Map.of("achieved", "More."), EvaluationInput.Word.NONE));
            });
            refused("window.notYet", opens.minus(MILLISECOND), save);
            taken(opens, save);
            taken(due.plus(MILLISECOND), save);
        }
    }

    private void check(Gate gate, Typed moment) {
        Runnable act = act(gate);
        type(gate.closes(), moment, "");
        Instant end = Instant.parse(moment.at());
        assertThat(stored(gate.closes())).as("as it is kept").isEqualTo(end);
        refused("window.notYet", stored(gate.opens()).minus(MILLISECOND), act);
        taken(stored(gate.opens()), act);
        taken(end.minus(MILLISECOND), act);
        taken(end, act);
        refused("window.closed", end.plus(MILLISECOND), act);
        type(gate.closes(), moment, String.valueOf(GRACE.toMinutes()));
        taken(end.plus(GRACE), act);
        refused("window.closed", end.plus(GRACE).plus(MILLISECOND), act);
        if (gate == Gate.DECISION) {
            // Nobody gets more time to decide in: everybody waits for the announcement.
            return;
        }
        Instant until = end.plus(Duration.ofDays(1));
        summer.sql("insert into extension (public_id, round_id, participation_id, kind, until_at, reason, granted_by, granted_at, live) select concat('x', id), 1, id, '"
                + gate.closes() + "', '" + sql(until) + "', 'ill', 31, '2014-01-01 00:00:00', true from participation");
        long first = next;
        for (long account : List.of(MAREN, first, first + 1)) {
            if (account != MAREN) {
                summer.database.addAccount(account);
            }
            summer.sql("insert into extension (public_id, round_id, account_id, kind, until_at, reason, granted_by, granted_at, live) values ('x-" + account + "', 1, " + account
                    + ", '" + gate.closes() + "', '" + sql(until) + "', 'ill', 31, '2014-01-01 00:00:00', true)");
        }
        taken(until, act);
        refused("window.closed", until.plus(MILLISECOND), act);
    }

    /** Something that a gate's service lets through while it is open; each time with somebody or something new. */
    private Runnable act(Gate gate) {
        return switch (gate) {
            case COMMUNITY_SIGN_UP -> this::signUp;
            case PROJECT -> () -> summer.as(TOVE, () -> summer.get(ProjectService.class).create("xen", new ProjectText("One " + next++, "A sentence.", "What is to be done.", "C", null)));
            case APPLICATION -> () -> {
                long account = person();
                summer.as(account, () -> summer.get(ApplicationService.class).submit(ROUND, new ApplicationInput("1992-04-30", "NO", "no", "35", "13", Map.of("why", "Because."), 0)));
            };
            case CONTRIBUTION -> () -> summer.run(MAREN, () -> summer.get(ContributionService.class).add("a1", new ContributionInput("block-mq", "A patch",
                    "https://example.org/" + next++, ContributionKind.CODE, ContributionStatus.MERGED, "2026-01-01")));
            case PROPOSAL -> () -> {
                long account = person();
                summer.sql("insert into application (public_id, round_id, account_id, state, created_at, submitted_at) values ('b" + account + "', 1, " + account
                        + ", 'ELIGIBLE', '2014-03-10 00:00:00', '2014-03-11 00:00:00')");
                summer.as(account, () -> summer.get(ProposalService.class).createAndSubmit("block-mq", new ProposalInput("Mine", "1", Map.of("plan", "So."), 0)));
            };
            case REVIEW -> () -> {
                String proposal = proposal();
                summer.run(TOVE, () -> {
                    ReviewService service = summer.get(ReviewService.class);
                    service.submit(proposal, service.sheet(proposal).version(), Map.of("plan", "4", "work", "4"));
                });
            };
            case DECISION -> () -> {
                String proposal = proposal();
                summer.run(COORDINATOR, () -> summer.get(DecisionService.class).decide(proposal, Outcome.DECLINED, 0));
            };
        };
    }

    private void signUp() {
        long id = next++;
        summer.sql("insert into community (id, public_id, name, created_at) values (" + id + ", 'c" + id + "', 'C " + id + "', '2014-01-01 00:00:00')");
        summer.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (" + id + ", 'c" + id + "', " + id
                + ", 1, 'DRAFT', 1, '2014-01-01 00:00:00')");
        if (!summer.database.em().createNativeQuery("select 1 from extension").getResultList().isEmpty()) {
            summer.sql("insert into extension (public_id, round_id, participation_id, kind, until_at, reason, granted_by, granted_at, live) select concat('y', " + id
                    + "), 1, " + id + ", kind, until_at, reason, granted_by, granted_at, true from extension where participation_id = 1");
        }
        summer.hold(COORDINATOR, Role.COORDINATOR, id);
        summer.run(COORDINATOR, () -> {
            SignUpService service = summer.get(SignUpService.class);
            service.submit("c" + id, new AskForm(service.view("c" + id).sheet().version(), "1", null, Map.of("why", "We mentor.")));
        });
    }

    private long person() {
        long account = next++;
        if (summer.database.em().createNativeQuery("select 1 from account where id = " + account).getResultList().isEmpty()) {
            summer.database.addAccount(account);
        }
        return account;
    }

    private String proposal() {
        long account = person();
        summer.sql("insert into application (id, public_id, round_id, account_id, state, created_at, submitted_at) values (" + account + ", 'b" + account + "', 1, " + account
                + ", 'ELIGIBLE', '2014-03-10 00:00:00', '2014-03-11 00:00:00')");
        summer.sql("insert into proposal (id, public_id, application_id, project_id, wish, title, state, created_at, submitted_at) values (" + account + ", 'p" + account
                + "', " + account + ", 1, 1, 'Plan', 'SUBMITTED', '2014-03-12 00:00:00', '2014-03-13 00:00:00')");
        return "p" + account;
    }

    private void taken(Instant at, Runnable act) {
        summer.at(at.toString());
        act.run();
    }

    private void refused(String reason, Instant at, Runnable act) {
        summer.at(at.toString());
        assertThatThrownBy(act::run).as(at.toString()).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).endsWith(reason));
    }

    /** Through the editor of deadlines: that moment, and all others twenty days apart, at noon on the same wall. */
    private void type(DeadlineKind kind, Typed moment, String grace) {
        summer.sql("update round set state = 'DRAFT', zone = '" + moment.zone() + "' where id = 1");
        LocalDate day = LocalDateTime.parse(moment.typed()).toLocalDate();
        Map<DeadlineKind, String> typed = new EnumMap<>(DeadlineKind.class);
        ORDER.forEach(other -> typed.put(other, other == kind ? moment.typed() : day(day, other, kind) + "T12:00"));
        summer.at("2026-01-02T12:00:00Z");
        DeadlinesForm form = new DeadlinesForm(day(day, DeadlineKind.INTERNSHIP_START, kind).toString(), day(day, DeadlineKind.INTERNSHIP_END, kind).toString(), typed,
                Map.of(), Map.of(kind, grace));
        int version = ((Number) summer.database.em().createNativeQuery("select version from round where id = 1").getSingleResult()).intValue();
        summer.as(ORGANIZER, () -> summer.get(DeadlineService.class).plan(ROUND, form, version));
        summer.sql("update round set state = 'PUBLISHED' where id = 1");
    }

    private static LocalDate day(LocalDate of, DeadlineKind other, DeadlineKind kind) {
        return of.plusDays(20L * (other.ordinal() - kind.ordinal()));
    }

    private Instant stored(DeadlineKind kind) {
        Object at = summer.database.em().createNativeQuery("select cast(at as varchar) from deadline where round_id = 1 and kind = '" + kind + "'").getSingleResult();
        return LocalDateTime.parse(at.toString().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static String sql(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString().replace('T', ' ');
    }

    private SummerFixture fixture() {
        summer = new SummerFixture();
        next = 1_000;
        summer.wiring.offer(Interns.class, "org.cohort.intake.AcceptedProposals");
        summer.wiring.offer(PersonPages.class, "org.cohort.story.AlumPages");
        summer.runAsSystem(() -> {
            Questionnaires forms = summer.get(Questionnaires.class);
            Map.of("application-essays", "why", "proposal", "plan", "community-sign-up", "why").forEach((code, question) ->
                    forms.define(code, code, List.of(QuestionInput.of(question, QuestionKind.LONG_TEXT, "Why?", true, Role.MENTOR, Role.ORGANIZER))));
        });
        return summer;
    }
}
