package org.cohort.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.work.TaskRow;
import org.cohort.program.DeadlineFollower;
import org.cohort.program.DeadlineKind;
import org.cohort.program.RoomQueries;
import org.cohort.program.RoundRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Beside the fixture's round, whose applications close on 19 March, another of its program and one of another program. */
@DisplayName("T5: rounds overlap, of one program and of several; each is kept apart")
class OverlappingRoundsTest {

    private static final String OTHER = "june-september-2014";
    private static final String SUMMER = "summer-2014";
    private static final Instant OTHER_CLOSES = Instant.parse("2014-03-29T19:00:00Z");
    private static final Instant SUMMER_CLOSES = Instant.parse("2014-03-12T19:00:00Z");

    private final IntakeFixture fixture = new IntakeFixture();

    @BeforeEach
    void start() {
        fixture.sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (2, 'soc', 'Summer of Code', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        fixture.sql("insert into community (id, public_id, name, created_at) values (2, 'linux-kernel', 'Linux kernel', '2014-01-01 00:00:00')");
        round(2, OTHER, 1, "2014-03-29 19:00:00", "2014-04-12 19:00:00", 1);
        round(3, SUMMER, 2, "2014-03-12 19:00:00", "2014-03-20 19:00:00", 2);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    @DisplayName("An applicant applies in several; each round has its own limit and its own wishes")
    void limits() {
        for (String round : List.of(IntakeFixture.ROUND, OTHER, SUMMER)) {
            apply(round);
        }
        assertThat(propose("project1", 1)).isNotEqualTo(propose("project21", 1));
        propose("project2", 2);
        propose("project22", 2);
        propose("project31", 1);
        assertRefused("proposal.limit", () -> propose("project3", 1));
        assertRefused("proposal.limit", () -> propose("project32", 1));
        Actor maren = fixture.actor(IntakeFixture.MAREN);
        assertThat(fixture.database.wire(new IntakeQueries()).mine(maren)).extracting(ApplicationRow::roundPublicId).containsExactlyInAnyOrder(IntakeFixture.ROUND, OTHER, SUMMER);
        String other = fixture.database.wire(new IntakeQueries()).mine(maren, OTHER).orElseThrow().publicId();
        assertThat(fixture.as(IntakeFixture.MAREN, () -> fixture.standing.view(other)).proposals()).extracting(ProposalRow::projectTitle)
                .containsExactly("Project 21", "Project 22");
    }

    @Test
    @DisplayName("Who applies is told of her applications to rounds in the same weeks, of any program, as long as they count")
    void told() {
        IntakeQueries queries = fixture.database.wire(new IntakeQueries());
        Actor maren = fixture.actor(IntakeFixture.MAREN);
        assertThat(queries.meanwhile(maren, ref(IntakeFixture.ROUND))).isEmpty();
        apply(OTHER);
        apply(SUMMER);
        assertThat(queries.meanwhile(maren, ref(IntakeFixture.ROUND))).extracting(ApplicationRow::roundPublicId).containsExactlyInAnyOrder(OTHER, SUMMER);
        assertThat(queries.meanwhile(fixture.actor(IntakeFixture.LARS), ref(IntakeFixture.ROUND))).isEmpty();
        fixture.sql("update application set state = 'WITHDRAWN' where round_id = 3");
        fixture.sql("update round set starts_on = '2015-01-01', ends_on = '2015-03-01' where id = 2");
        fixture.database.em().clear();
        assertThat(queries.meanwhile(maren, ref(IntakeFixture.ROUND))).as("one withdrawn, one in another year").isEmpty();
    }

    @Test
    @DisplayName("A round's window is its own: one has closed, another has not, and more time in one is none in another")
    void windows() {
        fixture.extend(IntakeFixture.MAREN, "APPLICATIONS_CLOSE", IntakeFixture.APPLICATIONS_CLOSE.plus(Duration.ofDays(1)));
        fixture.at(SUMMER_CLOSES.plusMillis(1));
        assertRefused("window.closed", () -> apply(SUMMER));
        fixture.at(IntakeFixture.APPLICATIONS_CLOSE.plusMillis(1));
        apply(IntakeFixture.ROUND);
        fixture.at(OTHER_CLOSES.plusMillis(1));
        assertRefused("window.closed", () -> apply(OTHER));
        fixture.at(OTHER_CLOSES);
        apply(OTHER);
        assertRefused("proposal.eligible", () -> propose("project31", 1));
    }

    @Test
    @DisplayName("What is done for a project counts in its own round alone")
    void contributions() {
        String application = apply(IntakeFixture.ROUND);
        apply(OTHER);
        assertThatThrownBy(() -> fixture.run(IntakeFixture.MAREN, () -> fixture.contributions.add(application,
                new ContributionInput("project21", "A patch", "https://example.org/1", ContributionKind.CODE, ContributionStatus.MERGED, "2014-03-09"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("A3: of each round's draft she is reminded at its own time, and Today says of each when it is due and leads to it")
    void reminders() {
        for (String round : List.of(IntakeFixture.ROUND, OTHER, SUMMER)) {
            fixture.run(IntakeFixture.MAREN, () -> fixture.applications.save(round, fixture.input(0)));
        }
        assertThat(fixture.needs(IntakeFixture.MAREN)).extracting(TaskRow::dueAt).containsExactlyInAnyOrder(IntakeFixture.APPLICATIONS_CLOSE, OTHER_CLOSES, SUMMER_CLOSES);
        assertThat(fixture.needs(IntakeFixture.MAREN)).extracting(TaskRow::title).doesNotHaveDuplicates().hasSize(3);
        assertThat(fixture.needs(IntakeFixture.MAREN)).extracting(TaskRow::path).doesNotHaveDuplicates();
        for (Instant closes : List.of(SUMMER_CLOSES, IntakeFixture.APPLICATIONS_CLOSE, OTHER_CLOSES)) {
            fixture.at(closes.minus(Duration.ofHours(47)));
            assertThat(fixture.database.<Integer>call(fixture.reminders::remind)).isEqualTo(1);
        }
        fixture.at(OTHER_CLOSES.minus(Duration.ofHours(1)));
        fixture.database.call(fixture.closedWindows::run);
        assertThat(fixture.needs(IntakeFixture.MAREN)).as("the others have closed").extracting(TaskRow::dueAt).containsExactly(OTHER_CLOSES);
    }

    @Test
    @DisplayName("T7: a date of one round that moves concerns those in this round, with the application they have there")
    void moved() {
        String here = apply(IntakeFixture.ROUND);
        String there = apply(OTHER);
        for (String round : List.of(IntakeFixture.ROUND, OTHER)) {
            assertThat(fixture.deadlineNews.concerned(ref(round), List.of(DeadlineKind.ANNOUNCEMENT))).singleElement().extracting(DeadlineFollower.Concerned::path)
                    .isEqualTo("/applications/" + (round.equals(OTHER) ? there : here));
        }
        assertThat(fixture.deadlineNews.concerned(ref(SUMMER), List.of(DeadlineKind.ANNOUNCEMENT))).isEmpty();
    }

    @Test
    @DisplayName("An organizer's list holds one round's applicants; of another program's rounds there is nothing for her")
    void organizers() {
        apply(IntakeFixture.ROUND);
        apply(OTHER);
        fixture.as(IntakeFixture.LARS, () -> fixture.applications.submit(OTHER, fixture.input(0)));
        apply(SUMMER);
        assertThat(applicants(IntakeFixture.ROUND)).isEqualTo(1);
        assertThat(applicants(OTHER)).isEqualTo(2);
        assertThatThrownBy(() -> applicants(SUMMER)).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("R3: who competes with her in one round is hidden from her there alone")
    void rivals() {
        apply(IntakeFixture.ROUND);
        apply(OTHER);
        propose("project1", 1);
        for (String round : List.of(IntakeFixture.ROUND, OTHER)) {
            fixture.as(IntakeFixture.LARS, () -> fixture.applications.submit(round, fixture.input(0)));
        }
        fixture.as(IntakeFixture.LARS, () -> fixture.proposals.createAndSubmit("project1", fixture.proposal("Mine", 1, 0)));
        ApplicantsOfRound members = fixture.database.wire(new ApplicantsOfRound(), fixture.database.wire(new NoRecusals()));
        assertThat(members.hiddenFrom(IntakeFixture.MAREN, ref(IntakeFixture.ROUND))).containsExactly(IntakeFixture.LARS);
        assertThat(members.hiddenFrom(IntakeFixture.MAREN, ref(OTHER))).isEmpty();
    }

    @Test
    @DisplayName("Who coordinates communities of several rounds finds each of them with its round; a mentor of two rounds reads what is proposed to each")
    void insiders() {
        Actor coordinator = new Actor(12L, "account12", "Person 12", fixture.actor(12L).locale(), fixture.actor(12L).zone(),
                Set.of(new Actor.Held(Role.COORDINATOR, 1L), new Actor.Held(Role.COORDINATOR, 2L), new Actor.Held(Role.COORDINATOR, 3L)));
        assertThat(fixture.database.wire(new RoomQueries()).mine(coordinator)).extracting(mine -> mine.name() + " · " + mine.roundName())
                .containsExactlyInAnyOrder("Xen Project · May–August 2014", "Xen Project · " + OTHER, "Linux kernel · " + SUMMER);
        apply(IntakeFixture.ROUND);
        apply(OTHER);
        String first = propose("project1", 1);
        String second = propose("project21", 1);
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::subjectPublicId).contains(first, second);
        assertThat(fixture.needs(IntakeFixture.MENTOR)).extracting(TaskRow::path).contains("/proposals/" + first, "/proposals/" + second);
    }

    private static final class NoRecusals implements Recusals {

        @Override
        public Set<Long> from(Long applicantId, java.util.Collection<Long> asked) {
            return Set.of();
        }

        @Override
        public Set<Long> of(Long account) {
            return Set.of();
        }
    }

    private long applicants(String round) {
        return fixture.as(IntakeFixture.ORGANIZER, () -> fixture.applicants.applicants(fixture.actor(IntakeFixture.ORGANIZER), ref(round),
                ApplicantSearch.typed(null, null), PageRequest.typed("1", null))).total();
    }

    private RoundRef ref(String round) {
        return fixture.programs.roundByPublicId(round);
    }

    private String apply(String round) {
        return fixture.as(IntakeFixture.MAREN, () -> fixture.applications.submit(round, fixture.input(0)));
    }

    private String propose(String project, int wish) {
        return fixture.as(IntakeFixture.MAREN, () -> fixture.proposals.createAndSubmit(project, fixture.proposal("To " + project, wish, 0)));
    }

    /** A round with one community and two projects, {@code project<id>1} and {@code project<id>2}, of the fixture's mentor. */
    private void round(int id, String name, int program, String applications, String proposals, int community) {
        fixture.sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency) values (" + id + ", '" + name
                + "', " + program + ", '" + name + "', 'UTC', 'PUBLISHED', '2014-05-26', '2014-08-25', '2014-01-01 00:00:00', 5500, 'USD')");
        fixture.sql("update round set rules = replace(rules, '\"proposals\":3', '\"proposals\":" + (id == 3 ? 1 : 2) + "') where id = " + id);
        String[][] dates = {{"APPLICATIONS_OPEN", "2014-02-20 16:00:00"}, {"APPLICATIONS_CLOSE", applications}, {"PROPOSALS_CLOSE", proposals}};
        for (String[] date : dates) {
            fixture.sql("insert into deadline (public_id, round_id, kind, at) values ('" + date[0] + id + "', " + id + ", '" + date[0] + "', '" + date[1] + "')");
        }
        fixture.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (" + id + ", 'x" + id + "', " + community + ", " + id
                + ", 'APPROVED', 2, '2014-01-01 00:00:00')");
        for (int project = id * 10 + 1; project <= id * 10 + 2; project++) {
            fixture.sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (" + project + ", 'project" + project
                    + "', " + id + ", 'Project " + project + "', 'APPROVED', 11, '2014-01-01 00:00:00')");
            fixture.sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m" + project + "', " + project
                    + ", 11, true, 'APPROVED', '2014-01-01 00:00:00')");
        }
    }

    private static void assertRefused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
