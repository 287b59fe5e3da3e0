package org.cohort.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.ANDERS;
import static org.cohort.internship.SummerFixture.COORDINATOR;
import static org.cohort.internship.SummerFixture.LARS;
import static org.cohort.internship.SummerFixture.MAREN;
import static org.cohort.internship.SummerFixture.ORGANIZER;
import static org.cohort.internship.SummerFixture.TOVE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cohort.internship.DateChange;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.EvaluationSubmitted;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.OutcomeTakenBack;
import org.cohort.internship.evaluation.EvaluationInput;
import org.cohort.internship.evaluation.EvaluationQueries;
import org.cohort.internship.evaluation.EvaluationService;
import org.cohort.internship.evaluation.RulingService;
import org.cohort.internship.evaluation.Said;
import org.cohort.internship.extension.EvaluationsHeard;
import org.cohort.internship.extension.ExtensionAction;
import org.cohort.internship.extension.ExtensionState;
import org.cohort.internship.extension.LongerRow;
import org.cohort.internship.extension.LongerView;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeadlineMove;
import org.cohort.program.DeadlineSetting;
import org.cohort.program.RoundRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T4: an extension of an internship, from the question to every date, on a database")
class LongerInternshipTest {

    private final LongerFixture hers = new LongerFixture();

    @AfterEach
    void end() {
        hers.close();
    }

    @Test
    @DisplayName("T4: what the preview names is what moves, to the day; everybody is told once; what is over stays")
    void granted() {
        String id = hers.ask(MAREN, 2);
        assertThat(hers.summer.notices).containsExactlyInAnyOrder(TOVE + " internship-extension.ASK", ANDERS + " internship-extension.ASK");
        assertThat(hers.summer.needs(TOVE)).contains("internship-extension ASKED");
        hers.perform(TOVE, id, ExtensionAction.AGREE, null);
        assertThat(hers.summer.needs(COORDINATOR)).contains("internship-extension AGREED");
        LongerView preview = hers.view(COORDINATOR, id);
        TreeMap<String, String> before = hers.dates();
        hers.summer.notices.clear();
        hers.summer.run(COORDINATOR, () -> hers.service.perform(id, ExtensionAction.GRANT, "Go on.", preview.seen()));
        assertThat(hers.summer.notices).containsExactlyInAnyOrder(MAREN + " internship-extension.GRANT", TOVE + " internship-extension.GRANT",
                ANDERS + " internship-extension.GRANT", ORGANIZER + " internship-extension.GRANT");
        assertThat(hers.summer.needs(COORDINATOR)).doesNotContain("internship-extension AGREED");

        // By hand: fourteen days a report; the seventh covered the last seven days and now fourteen, the eighth is new.
        TreeMap<String, String> expected = new TreeMap<>(before);
        expected.put("end", "2014-08-31");
        expected.put("report 7", "2014-08-11 2014-08-24 2014-08-25T12:00:00Z");
        expected.put("report 8", "2014-08-25 2014-08-31 2014-09-01T12:00:00Z");
        expected.put("evaluation MIDPOINT BY_INTERN", "2014-07-01T19:00:00Z 2014-07-15T19:00:00Z");
        expected.put("evaluation MIDPOINT BY_MENTOR", "2014-07-01T19:00:00Z 2014-07-15T19:00:00Z");
        expected.put("evaluation FINAL BY_INTERN", "2014-08-22T19:00:00Z 2014-09-05T19:00:00Z");
        expected.put("evaluation FINAL BY_MENTOR", "2014-08-22T19:00:00Z 2014-09-05T19:00:00Z");
        for (String side : List.of("BY_INTERN", "BY_MENTOR")) {
            expected.put("release MIDPOINT " + side, "2014-07-15T19:00:00Z");
            expected.put("release FINAL " + side, "2014-09-05T19:00:00Z");
        }
        expected.put("milestone Everything merged", "2014-08-24 2014-08-01");
        expected.put("installment MIDPOINT", "2014-07-15");
        expected.put("installment FINAL", "2014-09-05");
        assertThat(hers.dates()).isEqualTo(expected);
        assertThat(preview.changes()).isEqualTo(hers.view(COORDINATOR, id).changes());
        assertThat(hers.view(ORGANIZER, id).changes()).as("with the amounts, which are not the coordinator's to read").extracting(DateChange::to).isEqualTo(preview.changes().stream().map(DateChange::to).toList());
        assertThat(preview.of("DATE")).hasSize(8);
        assertThat(preview.of("NOTICE")).hasSize(5);
        assertThat(preview.of("PAYMENT")).extracting(DateChange::to).containsExactly(Instant.parse("2014-07-15T00:00:00Z"), Instant.parse("2014-09-05T00:00:00Z"));
    }

    @Test
    @DisplayName("T4: in the last weeks only what is still to come moves: the midpoint and its installment stay")
    void late() {
        hers.summer.at("2014-08-01T12:00:00Z");
        TreeMap<String, String> before = hers.dates();
        hers.granted(1);
        TreeMap<String, String> after = hers.dates();
        assertThat(after.get("evaluation MIDPOINT BY_MENTOR")).isEqualTo(before.get("evaluation MIDPOINT BY_MENTOR"));
        assertThat(after.get("installment MIDPOINT")).isEqualTo(before.get("installment MIDPOINT"));
        assertThat(after).containsEntry("installment FINAL", "2014-08-29").containsEntry("report 7", "2014-08-11 2014-08-24 2014-08-25T12:00:00Z");
    }

    @Test
    @DisplayName("T4: a date counts as still to come to its last millisecond, and not one later")
    void millisecond() {
        hers.summer.at("2014-07-01T19:00:00Z");
        String id = hers.ask(MAREN, 1);
        assertThat(hers.view(MAREN, id).changes()).extracting(DateChange::key).contains("evaluation.label.MIDPOINT.BY_MENTOR");
        hers.summer.at("2014-07-01T19:00:00.001Z");
        assertThat(hers.view(MAREN, id).changes()).extracting(DateChange::key).doesNotContain("evaluation.label.MIDPOINT.BY_MENTOR");
    }

    @Test
    @DisplayName("T4: undone, every date is what it was, with one notice each; what the extension made and somebody used keeps it from going back")
    void undone() {
        hers.summer.sql("update evaluation set release_at = timestampadd(day, 3, due_at) where stage = 'FINAL'");
        TreeMap<String, String> before = hers.dates();
        String id = hers.granted(3);
        assertThat(hers.view(ORGANIZER, id).changes()).anySatisfy(change -> {
            assertThat(change.key()).isEqualTo("evaluation.label.FINAL.BY_MENTOR.release");
            assertThat(change.from()).isEqualTo("2014-08-25T19:00:00Z");
            assertThat(change.to()).isEqualTo("2014-09-15T19:00:00Z");
        });
        hers.summer.notices.clear();
        refused("comment.required", () -> hers.perform(ORGANIZER, id, ExtensionAction.UNDO, null));
        hers.perform(ORGANIZER, id, ExtensionAction.UNDO, "By mistake.");
        assertThat(hers.dates()).isEqualTo(before);
        assertThat(hers.summer.notices).doesNotHaveDuplicates().contains(MAREN + " internship-extension.UNDO").hasSize(4);

        String again = hers.granted(2);
        hers.summer.sql("update progress_report set state = 'SUBMITTED' where number = 7");
        refused("internship-extension.reportWritten", () -> hers.perform(ORGANIZER, again, ExtensionAction.UNDO, "x"));
        hers.summer.sql("update progress_report set state = 'DUE' where number = 7");
        hers.summer.sql("update progress_report set opened_at = '2014-08-25 00:00:00' where number = 8");
        refused("internship-extension.reportBegun", () -> hers.perform(ORGANIZER, again, ExtensionAction.UNDO, "x"));
        hers.summer.sql("update progress_report set opened_at = null where number = 8");
        hers.summer.sql("update installment set state = 'AUTHORIZED' where stage = 'FINAL'");
        refused("internship-extension.paid", () -> hers.perform(ORGANIZER, again, ExtensionAction.UNDO, "x"));
        hers.summer.sql("update installment set state = 'SCHEDULED' where stage = 'FINAL'");
        hers.summer.at("2014-07-01T19:00:00.001Z");
        refused("internship-extension.passed", () -> hers.perform(ORGANIZER, again, ExtensionAction.UNDO, "x"));
        hers.summer.at("2014-07-01T19:00:00Z");
        hers.perform(ORGANIZER, again, ExtensionAction.UNDO, "x");
        assertThat(hers.dates()).isEqualTo(before);
    }

    @Test
    @DisplayName("T4: two extensions stand on each other; the later goes back first")
    void stacked() {
        TreeMap<String, String> before = hers.dates();
        String first = hers.granted(1);
        TreeMap<String, String> between = hers.dates();
        String second = hers.granted(2);
        assertThat(hers.dates()).containsEntry("end", "2014-09-07").containsEntry("installment FINAL", "2014-09-12");
        refused("internship-extension.notLast", () -> hers.perform(ORGANIZER, first, ExtensionAction.UNDO, "x"));
        hers.perform(ORGANIZER, second, ExtensionAction.UNDO, "x");
        assertThat(hers.dates()).isEqualTo(between);
        hers.perform(ORGANIZER, first, ExtensionAction.UNDO, "x");
        assertThat(hers.dates()).isEqualTo(before);
    }

    @Test
    @DisplayName("T4: the program's limit holds for all extensions together, at the field and when it is granted")
    void limit() {
        assertThat(hers.queries.left(hers.internship())).isEqualTo(5);
        refused("range", () -> hers.ask(MAREN, 6));
        refused("range", () -> hers.ask(MAREN, 0));
        String first = hers.granted(3);
        assertThat(hers.queries.left(hers.internship())).isEqualTo(2);
        refused("range", () -> hers.ask(TOVE, 3));
        String second = hers.granted(2);
        refused("internship-extension.none", () -> hers.ask(MAREN, 1));
        hers.perform(ORGANIZER, second, ExtensionAction.UNDO, "x");
        assertThat(hers.queries.left(hers.internship())).isEqualTo(2);
        assertThat(hers.view(ORGANIZER, first).row().state()).isEqualTo(ExtensionState.GRANTED);
    }

    @Test
    @DisplayName("T4: one side asks, the other agrees or says why not, neither decides; who asked withdraws; nobody else hears of it")
    void sides() {
        String id = hers.ask(TOVE, 1);
        refused("internship-extension.open", () -> hers.ask(MAREN, 1));
        refused("internship-extension.ownSide", () -> hers.perform(ANDERS, id, ExtensionAction.AGREE, null));
        refused("lifecycle.role", () -> hers.perform(COORDINATOR, id, ExtensionAction.AGREE, null));
        refused("lifecycle.state", () -> hers.perform(COORDINATOR, id, ExtensionAction.GRANT, null));
        assertThatThrownBy(() -> hers.perform(LARS, id, ExtensionAction.AGREE, null)).isInstanceOf(NotFound.class);
        refused("internship-extension.notAsker", () -> hers.perform(ANDERS, id, ExtensionAction.WITHDRAW, null));
        hers.perform(MAREN, id, ExtensionAction.AGREE, null);
        hers.summer.hold(TOVE, Role.COORDINATOR, 1);
        refused("internship-extension.own", () -> hers.perform(TOVE, id, ExtensionAction.GRANT, null));
        hers.perform(ORGANIZER, id, ExtensionAction.REFUSE, "There is no money for it.");
        assertThat(hers.view(MAREN, id).row().answer()).isEqualTo("There is no money for it.");

        String another = hers.ask(MAREN, 1);
        refused("comment.required", () -> hers.perform(ANDERS, another, ExtensionAction.DECLINE, null));
        hers.perform(ANDERS, another, ExtensionAction.DECLINE, "It is done.");
        String third = hers.ask(MAREN, 1);
        hers.perform(MAREN, third, ExtensionAction.WITHDRAW, null);
        assertThat(hers.view(MAREN, third).row().state()).isEqualTo(ExtensionState.WITHDRAWN);
        refused("internship-extension.notSide", () -> hers.ask(COORDINATOR, 1));
        assertThatThrownBy(() -> hers.ask(LARS, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("T4: nobody confirms another preview than she read")
    void seen() {
        String id = hers.ask(MAREN, 2);
        hers.perform(TOVE, id, ExtensionAction.AGREE, null);
        String seen = hers.view(COORDINATOR, id).seen();
        hers.summer.sql("update evaluation set due_at = '2014-08-23 19:00:00' where stage = 'FINAL'");
        refused("changed", () -> hers.summer.run(COORDINATOR, () -> hers.service.perform(id, ExtensionAction.GRANT, null, seen)));
    }

    @Test
    @DisplayName("T4: a round's deadline that moves after an extension leaves her dates alone, but is what they go back to")
    void roundAfterwards() {
        String id = hers.granted(1);
        TreeMap<String, String> extended = hers.dates();
        move("2014-08-22T19:00:00Z", "2014-08-29T19:00:00Z");
        // Her own date is by chance the round's now; another move must not take it along.
        move("2014-08-29T19:00:00Z", "2014-08-25T18:00:00Z");
        assertThat(hers.dates()).isEqualTo(extended);
        hers.perform(ORGANIZER, id, ExtensionAction.UNDO, "x");
        assertThat(hers.dates()).containsEntry("evaluation FINAL BY_MENTOR", "2014-08-11T18:00:00Z 2014-08-25T18:00:00Z").containsEntry("installment FINAL", "2014-08-25");
    }

    @Test
    @DisplayName("T4: a round's deadline that moved before an extension is where it counts from")
    void roundBefore() {
        move("2014-08-22T19:00:00Z", "2014-08-25T18:00:00Z");
        hers.granted(1);
        assertThat(hers.dates()).containsEntry("evaluation FINAL BY_MENTOR", "2014-08-18T18:00:00Z 2014-09-01T18:00:00Z").containsEntry("installment FINAL", "2014-09-01");
    }

    @Test
    @DisplayName("T4, I3: an organizer who rules more time grants it herself once the intern agrees, refuses it or takes it back: nobody else is needed")
    void ruled() {
        String evaluation = heard();
        hers.summer.sql("update evaluation set opened_at = opens_at");
        hers.summer.leave(COORDINATOR, Role.COORDINATOR, 1);
        hers.summer.run(ORGANIZER, () -> hers.summer.get(RulingService.class).rule(evaluation, new EvaluationInput.Word(EvaluationOutcome.EXTEND, "2", "The mentor left.")));
        LongerRow asked = hers.queries.of(hers.internship()).get(0);
        assertThat(asked.askedBy()).isEqualTo("Person 31");
        assertThat(hers.summer.needs(MAREN)).contains("internship-extension ASKED");
        assertThat(hers.summer.needs(TOVE)).as("she did not ask, but it is her side").doesNotContain("internship-extension ASKED");
        hers.perform(ORGANIZER, asked.publicId(), ExtensionAction.WITHDRAW, null);
        hers.summer.run(ORGANIZER, () -> hers.summer.get(RulingService.class).unlock(evaluation, "Once more."));
        hers.summer.run(ORGANIZER, () -> hers.summer.get(RulingService.class).rule(evaluation, new EvaluationInput.Word(EvaluationOutcome.EXTEND, "2", "The mentor left.")));
        String anew = hers.queries.of(hers.internship()).stream().filter(row -> row.state() == ExtensionState.ASKED).findFirst().orElseThrow().publicId();
        hers.perform(MAREN, anew, ExtensionAction.AGREE, null);
        assertThat(hers.summer.needs(ORGANIZER)).contains("internship-extension AGREED");
        hers.perform(ORGANIZER, anew, ExtensionAction.GRANT, null);
        assertThat(hers.dates().get("end")).isEqualTo("2014-08-31");
    }

    @Test
    @DisplayName("T4, I3: a final word that wants more time asks for it; granted, that word is asked for again at the new date")
    void evaluated() {
        String evaluation = heard();
        EvaluationService evaluations = hers.summer.get(EvaluationService.class);
        hers.summer.run(TOVE, () -> evaluations.submit(evaluation, new EvaluationInput(evaluations.sheet(evaluation).version(), Map.of("for-intern", "Words."),
                new EvaluationInput.Word(EvaluationOutcome.EXTEND, "2", "Nearly done."))));
        LongerRow asked = hers.queries.of(hers.internship()).get(0);
        assertThat(asked.weeks()).isEqualTo(2);
        assertThat(asked.askedBy()).isEqualTo("Person 11");
        assertThat(hers.summer.needs(MAREN)).contains("internship-extension ASKED");
        hers.perform(MAREN, asked.publicId(), ExtensionAction.AGREE, null);
        hers.perform(COORDINATOR, asked.publicId(), ExtensionAction.GRANT, null);
        assertThat(hers.summer.needs(TOVE)).contains("evaluation DRAFT");
        assertThat(hers.dates().get("evaluation FINAL BY_MENTOR")).endsWith("2014-09-05T19:00:00Z");
        hers.perform(ORGANIZER, asked.publicId(), ExtensionAction.UNDO, "x");
        assertThat(hers.dates().get("evaluation FINAL BY_MENTOR")).endsWith("2014-08-22T19:00:00Z");
        assertThat(hers.summer.needs(TOVE)).as("her word counts again, and nothing is owed").doesNotContain("evaluation DRAFT");
        assertThat(hers.summer.as(COORDINATOR, () -> hers.summer.get(EvaluationQueries.class).view(hers.summer.actor(COORDINATOR), evaluation).said()))
                .isEqualTo(new Said(EvaluationOutcome.EXTEND, 2, "Nearly done."));
    }

    @Test
    @DisplayName("T4, I3: beside a request that is being decided no second one is made, and the page says which stands; what was asked with a word goes when that is taken back")
    void beside() {
        String evaluation = heard();
        hers.summer.wiring.listen(event -> {
            if (event instanceof OutcomeTakenBack taken) {
                EvaluationsHeard.tell(hers.service, taken);
            }
        });
        EvaluationService evaluations = hers.summer.get(EvaluationService.class);
        Runnable more = () -> hers.summer.run(TOVE, () -> evaluations.submit(evaluation, new EvaluationInput(evaluations.sheet(evaluation).version(), Map.of("for-intern", "Words."),
                new EvaluationInput.Word(EvaluationOutcome.EXTEND, "2", "Nearly done."))));
        String older = hers.ask(MAREN, 1);
        more.run();
        assertThat(hers.queries.of(hers.internship())).extracting(LongerRow::publicId).containsExactly(older);
        assertThat(hers.queries.open(hers.internship())).satisfies(open -> assertThat(open.weeks()).isEqualTo(1)).satisfies(open -> assertThat(open.askedBy()).isEqualTo("Person 1"));
        hers.summer.run(TOVE, () -> evaluations.takeBack(evaluation));
        assertThat(hers.queries.open(hers.internship()).publicId()).as("another's request stays").isEqualTo(older);
        hers.perform(MAREN, older, ExtensionAction.WITHDRAW, null);
        more.run();
        assertThat(hers.queries.open(hers.internship()).weeks()).isEqualTo(2);
        hers.summer.run(TOVE, () -> evaluations.takeBack(evaluation));
        assertThat(hers.queries.open(hers.internship())).isNull();
        assertThat(hers.queries.of(hers.internship()).get(0).state()).isEqualTo(ExtensionState.WITHDRAWN);
        assertThat(hers.summer.needs(MAREN)).doesNotContain("internship-extension ASKED");
    }

    @Test
    @DisplayName("T4: what would move is shown before anybody is asked, as who asks may read it; nothing is stored, and weeks beyond the rules are refused at their field")
    void previewed() {
        TreeMap<String, String> before = hers.dates();
        List<DateChange> shown = preview(MAREN, "2");
        assertThat(shown).anySatisfy(change -> {
            assertThat(change.key()).isEqualTo("evaluation.label.MIDPOINT.BY_MENTOR");
            assertThat(change.to()).isEqualTo("2014-07-15T19:00:00Z");
        }).anyMatch(change -> change.kind() == DateChange.Kind.PAYMENT && change.arg() != null);
        assertThat(preview(TOVE, "2")).as("amounts are not the mentor's").filteredOn(change -> change.kind() == DateChange.Kind.PAYMENT).isNotEmpty().allMatch(change -> change.arg() == null);
        assertThat(hers.dates()).isEqualTo(before);
        assertThat(hers.queries.of(hers.internship())).isEmpty();
        assertThat(hers.summer.notices).isEmpty();
        assertThatThrownBy(() -> preview(MAREN, "6")).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("weeks"));
        refused("internship-extension.notSide", () -> preview(COORDINATOR, "1"));
        String id = hers.ask(MAREN, 2);
        assertThat(hers.view(MAREN, id).changes()).isEqualTo(shown);
    }

    private List<DateChange> preview(long who, String weeks) {
        InternshipRef internship = hers.internship();
        return hers.summer.as(who, () -> hers.queries.preview(hers.summer.actor(who), internship, weeks));
    }

    private void move(String from, String to) {
        DeadlineMove move = new DeadlineMove(DeadlineKind.FINAL_EVALUATION, new DeadlineSetting(Instant.parse(from), null, 0), new DeadlineSetting(Instant.parse(to), null, 0));
        RoundRef round = hers.internship().project().participation().round();
        hers.summer.runAsSystem(() -> Map.of("a", "org.cohort.internship.evaluation.EvaluationDates", "b", "org.cohort.fund.InstallmentDates", "c",
                "org.cohort.internship.extension.OwnDates").values().forEach(bean -> follower(bean).follow(round, List.of(move))));
    }

    private DeadlineFollower follower(String bean) {
        try {
            return (DeadlineFollower) hers.summer.get(Class.forName(bean));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mentor's final evaluation, and its outcome is heard of. */
    private String heard() {
        hers.summer.wiring.listen(event -> {
            if (event instanceof EvaluationSubmitted submitted) {
                EvaluationsHeard.tell(hers.service, submitted);
            }
        });
        hers.summer.at("2014-08-16T12:00:00Z");
        return hers.summer.database.em().createQuery("select e.publicId from Evaluation e where e.stage = org.cohort.internship.Stage.FINAL"
                + " and e.direction = org.cohort.internship.Direction.BY_MENTOR", String.class).getSingleResult();
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
