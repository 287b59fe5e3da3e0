package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.checklist.Checklist;
import org.cohort.program.checklist.ChecklistForm;
import org.cohort.program.checklist.ChecklistItem;
import org.cohort.program.checklist.ChecklistLine;
import org.cohort.program.checklist.ChecklistService;
import org.cohort.program.rules.Rules;
import org.cohort.program.checklist.ChecklistTasks;
import org.cohort.program.checklist.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The checklist of the organizers' work")
class ChecklistTest {

    private static final String ROUND = "may-august-2014";

    private Bench bench;
    private Actor organizer;
    private Actor other;
    private Long round;
    private ChecklistService service;

    @BeforeEach
    void start() {
        bench = new Bench();
        round = Sample.storeRound(bench.database, Sample.deadlines());
        Actor.Held held = new Actor.Held(Role.ORGANIZER, bench.directory.round(round).programId());
        organizer = Sample.person(1L, held);
        other = Sample.person(4L, held);
        for (long account : new long[] {1, 4}) {
            bench.sql("insert into role_grant (account_id, role, scope_id, granted_at) values (" + account + ", 'ORGANIZER', " + held.scope() + ", '2014-01-01 00:00:00')");
        }
        service = bench.wiring.get(ChecklistService.class);
    }

    @AfterEach
    void end() {
        bench.database.close();
    }

    @Test
    @DisplayName("T1: an item's date is so many days from a deadline, at its hour, and moves with it")
    void dates() {
        assertThat(line("COMMUNITIES").due()).isEqualTo(Instant.parse("2014-02-17T16:00:00Z"));
        bench.database.run(() -> bench.database.em().createQuery("select d from DeadlineEntry d where d.kind = :kind", DeadlineEntry.class)
                .setParameter("kind", DeadlineKind.COMMUNITIES_CLOSE).getSingleResult().set(new DeadlineSetting(Instant.parse("2014-02-12T18:00:00Z"), null, 0)));
        assertThat(line("COMMUNITIES").due()).isEqualTo(Instant.parse("2014-02-19T18:00:00Z"));
        assertThat(usual()).allSatisfy(item -> assertThat(line(item.name()).due()).isNotNull());
    }

    @Test
    @DisplayName("What the system can tell ticks itself, with what it counted, and only when no more can come")
    void counts() {
        assertThat(line("DATES").isByItself()).isTrue();
        assertThat(line("PUBLISH").isByItself()).isTrue();
        assertThat(line("ARCHIVE").isDone()).isFalse();
        community(1, "APPROVED");
        community(2, "DECLINED");
        community(3, "SUBMITTED");
        community(4, "DRAFT");
        assertThat(line("COMMUNITIES").tally()).isEqualTo(new Tally(2, 3));
        assertThat(line("COMMUNITIES").isDone()).isFalse();
        bench.sql("update participation set state = 'APPROVED' where state = 'SUBMITTED'");
        assertThat(line("COMMUNITIES").isByItself()).as("everybody answered, and sign-up is over").isTrue();
        bench.at(Instant.parse("2014-02-10T16:00:00Z"));
        assertThat(line("COMMUNITIES").isDone()).as("until the last millisecond more can come").isFalse();
        bench.at(Instant.parse("2014-02-10T16:00:00.001Z"));
        assertThat(line("COMMUNITIES").isDone()).isTrue();
        assertThat(line("CALL").tally()).as("nothing tells it").isNull();
        assertThat(line("INVITE").tally()).as("in a round that was not cloned").isNull();
    }

    @Test
    @DisplayName("T3: nothing ticks itself while somebody still has more time for it")
    void lengthened() {
        community(1, "APPROVED");
        Instant closed = Sample.deadlines().get(DeadlineKind.COMMUNITIES_CLOSE);
        Instant until = closed.plusSeconds(3600);
        bench.at(closed.plusMillis(1));
        assertThat(line("COMMUNITIES").isByItself()).isTrue();
        ExtensionGrant grant = new ExtensionGrant(round, 2L, DeadlineKind.COMMUNITIES_CLOSE);
        grant.grant(until, "power cut", 1L, Sample.NOW);
        bench.database.run(() -> bench.database.em().persist(grant));
        assertThat(line("COMMUNITIES").isDone()).isFalse();
        bench.at(until);
        assertThat(line("COMMUNITIES").isDone()).as("to its last millisecond").isFalse();
        bench.at(until.plusMillis(1));
        assertThat(line("COMMUNITIES").isByItself()).isTrue();
        bench.at(until);
        bench.database.run(() -> bench.database.em().find(ExtensionGrant.class, grant.id()).revoke(until));
        assertThat(line("COMMUNITIES").isByItself()).as("taken back").isTrue();
    }

    @Test
    @DisplayName("R3: whom a conflict hides from her is not counted for her")
    void hidden() {
        bench.applies(2, ROUND);
        bench.applies(3, ROUND);
        assertThat(line("ELIGIBILITY").tally()).isEqualTo(new Tally(2, 2));
        bench.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c', 1, 3, 'x', 1, '2014-01-01 00:00:00')");
        assertThat(line("ELIGIBILITY").tally()).isEqualTo(new Tally(1, 1));
    }

    @Test
    @DisplayName("S4: a tick by hand says who, when and why; it is set once, and can be taken back")
    void ticks() {
        bench.as(organizer, () -> service.tick(ROUND, "SLOTS", "One slot each this time"));
        ChecklistLine line = line("SLOTS");
        assertThat(line.isDone()).isTrue();
        assertThat(line.tick()).isEqualTo(new ChecklistLine.Tick("Person 1", Sample.NOW, "One slot each this time"));
        assertRefused("checklist.ticked", () -> bench.as(other, () -> service.tick(ROUND, "SLOTS", null)));
        bench.as(other, () -> service.untick(ROUND, "SLOTS"));
        assertThat(line("SLOTS").tick()).isNull();
        assertRefused("checklist.unticked", () -> bench.as(organizer, () -> service.untick(ROUND, "SLOTS")));
        assertThat(bench.audited).contains("TICK SLOTS: One slot each this time", "UNTICK SLOTS");
    }

    @Test
    @DisplayName("S1: to who does not organize the round there is no checklist")
    void others() {
        Actor stranger = Sample.person(2L, new Actor.Held(Role.ORGANIZER, 999L));
        assertThatThrownBy(() -> bench.as(stranger, () -> bench.wiring.get(Checklist.class).page(stranger, ROUND))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(stranger, () -> service.tick(ROUND, "SLOTS", null))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bench.as(organizer, () -> service.tick(ROUND, "nothing", null))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Organizers add items of their own, dated by a deadline or a day, assign them, and take them away; every round's stay")
    void own() {
        String key = bench.as(organizer, () -> service.add(ROUND, new ChecklistForm("Book the chat", DeadlineKind.APPLICATIONS_OPEN, "-2", null, "account4")));
        ChecklistLine line = line(key);
        assertThat(line.due()).isEqualTo(Instant.parse("2014-02-16T16:00:00Z"));
        assertThat(line.assignee().name()).isEqualTo("Person 4");
        bench.as(organizer, () -> service.change(ROUND, key, new ChecklistForm("Book it", null, null, "2014-03-02T10:00", ""), line.version()));
        assertThat(line(key).due()).isEqualTo(Instant.parse("2014-03-02T10:00:00Z"));
        assertRefused("stale", () -> bench.as(other, () -> service.change(ROUND, key, new ChecklistForm("Mine", null, null, null, null), line.version())));
        assertRefused("checklist.everyRound", () -> bench.as(organizer, () -> service.remove(ROUND, "CALL")));
        bench.as(organizer, () -> service.remove(ROUND, key));
        assertThat(lines()).hasSize(usual().size());
        assertThatThrownBy(() -> bench.as(organizer, () -> service.add(ROUND, new ChecklistForm("x", null, null, null, "account2"))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("assignee"));
    }

    @Test
    @DisplayName("What is late comes first, then what is next, by its date; what is done comes last")
    void order() {
        bench.as(organizer, () -> service.tick(ROUND, "CALL", null));
        List<ChecklistLine> lines = lines();
        assertThat(lines).isSortedAccordingTo((one, two) -> one.standing().compareTo(two.standing()));
        assertThat(lines.get(0).standing()).isEqualTo(ChecklistLine.Standing.OVERDUE);
        assertThat(lines.get(lines.size() - 1).isDone()).isTrue();
    }

    @Test
    @DisplayName("N2: what is due is on Today, of the assigned organizer or of all, and gone when it is done")
    void today() {
        bench.at(Instant.parse("2014-04-19T00:00:00Z"));
        ChecklistTasks tasks = bench.wiring.get(ChecklistTasks.class);
        bench.database.run(tasks::run);
        bench.database.run(tasks::run);
        for (int i = 0; i < 4; i++) {
            String day = "2014-04-2" + i + "T10:00";
            bench.as(organizer, () -> service.add(ROUND, new ChecklistForm("Call", null, null, day, null)));
        }
        assertThat(asked(organizer)).as("three of a round at once").hasSize(3).contains("task.checklist.SLOTS").isEqualTo(asked(other));
        bench.as(organizer, () -> service.change(ROUND, "SLOTS", new ChecklistForm(null, DeadlineKind.REVIEWS_CLOSE, "3", null, "account4"), 0));
        assertThat(asked(organizer)).doesNotContain("task.checklist.SLOTS");
        assertThat(asked(other)).contains("task.checklist.SLOTS");
        bench.as(other, () -> service.tick(ROUND, "SLOTS", null));
        assertThat(asked(other)).doesNotContain("task.checklist.SLOTS");
        bench.sql("update round set state = 'ARCHIVED'");
        bench.database.run(() -> tasks.refresh(bench.directory.round(round)));
        assertThat(asked(organizer)).isEmpty();
    }

    @Test
    @DisplayName("T7: an item's task on Today follows its deadline, and the preview of the change says so")
    void follows() {
        bench.at(Instant.parse("2014-04-19T00:00:00Z"));
        ChecklistTasks tasks = bench.wiring.get(ChecklistTasks.class);
        bench.database.run(tasks::run);
        DeadlineMove move = new DeadlineMove(DeadlineKind.REVIEWS_CLOSE, new DeadlineSetting(Sample.deadlines().get(DeadlineKind.REVIEWS_CLOSE), null, 0),
                new DeadlineSetting(Instant.parse("2014-04-15T19:00:00Z"), null, 0));
        assertThat(bench.database.call(() -> tasks.effects(bench.directory.round(round), List.of(move), java.util.Set.of()))).containsExactly(new DeadlineFollower.Effect("checklist", 1));
        bench.database.run(() -> bench.database.em().createQuery("select d from DeadlineEntry d where d.kind = :kind", DeadlineEntry.class)
                .setParameter("kind", DeadlineKind.REVIEWS_CLOSE).getSingleResult().set(move.to()));
        bench.database.run(() -> tasks.follow(bench.directory.round(round), List.of(move)));
        assertThat(needing(organizer)).filteredOn(task -> task.state().equals("SLOTS")).extracting(TaskRow::dueAt).containsExactly(Instant.parse("2014-04-18T19:00:00Z"));
    }

    @Test
    @DisplayName("A cloned round takes over own items, offsets and assignees, with dates moved; ticks stay behind")
    void clones() {
        bench.as(organizer, () -> service.add(ROUND, new ChecklistForm("Book the chat", DeadlineKind.APPLICATIONS_OPEN, "-2", null, "account4")));
        bench.as(organizer, () -> service.add(ROUND, new ChecklistForm("Renew the domain", null, null, "2014-03-30T10:00", null)));
        bench.as(organizer, () -> service.change(ROUND, "CALL", new ChecklistForm(null, DeadlineKind.COMMUNITIES_OPEN, "-1", null, null), 0));
        bench.as(organizer, () -> service.tick(ROUND, "CALL", "done"));
        String made = bench.as(organizer, () -> bench.clones.create(ROUND, "May–August 2015", "2015-05-18"));
        Map<String, ChecklistLine> lines = bench.as(organizer, () -> bench.wiring.get(Checklist.class).page(organizer, made)).lines().stream()
                .collect(java.util.stream.Collectors.toMap(line -> line.isOwn() ? line.words() : line.key(), line -> line));
        assertThat(lines.get("Book the chat").due()).isEqualTo(Instant.parse("2015-02-15T16:00:00Z"));
        assertThat(lines.get("Book the chat").assignee().publicId()).isEqualTo("account4");
        assertThat(lines.get("Renew the domain").due()).isEqualTo(Instant.parse("2015-03-29T10:00:00Z"));
        assertThat(lines.get("CALL").days()).isEqualTo(-1);
        assertThat(lines.get("CALL").isDone()).isFalse();
        assertThat(lines.get("INVITE").tally()).as("in a cloned round the system can tell").isEqualTo(new Tally(0, 1));
    }

    private List<ChecklistLine> lines() {
        return bench.as(organizer, () -> bench.wiring.get(Checklist.class).page(organizer, ROUND)).lines();
    }

    private ChecklistLine line(String key) {
        return lines().stream().filter(line -> line.key().equals(key)).findFirst().orElseThrow();
    }

    private List<TaskRow> needing(Actor actor) {
        return bench.database.call(() -> bench.wiring.get(Tasks.class).needing(actor)).stream().filter(task -> task.subjectType().equals("checklist")).toList();
    }

    private List<String> asked(Actor actor) {
        return needing(actor).stream().map(TaskRow::key).toList();
    }

    private void community(int id, String state) {
        bench.sql("insert into community (id, public_id, name, created_at) values (" + id + ", 'c" + id + "', 'C" + id + "', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (public_id, community_id, round_id, state, slots, created_at) values ('p" + id + "', " + id + ", " + round + ", '" + state
                + "', 1, '2014-01-01 00:00:00')");
    }

    private static void assertRefused(String reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    private static List<ChecklistItem> usual() {
        return Arrays.stream(ChecklistItem.values()).filter(item -> item.isFor(Rules.USUAL)).toList();
    }
}
