package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.identity.AccountDirectory;
import org.cohort.identity.InvitationService;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.ParticipationPolicy;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.Windows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Proposing, approving, finding and importing projects")
class ProjectServiceTest {

    private static final Instant NOW = Instant.parse("2014-02-01T12:00:00Z");
    private static final long LEAD = 11;
    private static final long OTHER = 12;
    private static final long COORDINATOR = 21;

    private final TestDatabase database = new TestDatabase();
    private final CurrentActor current = new CurrentActor();
    private final List<String> notices = new ArrayList<>();
    private final Set<Actor.Held> mentors = new HashSet<>();
    private boolean interns;
    private Instant now = NOW;
    private Tasks tasks;
    private ProjectService projects;
    private MentorshipService mentorships;
    private ProjectQueries queries;
    private ProjectArchive archive;
    private ProgramDirectory programs;
    private ProjectDirectory directory;

    @BeforeEach
    void start() {
        List.of(LEAD, OTHER, COORDINATOR).forEach(database::addAccount);
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (1, 'r2014', 1, 'Round 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
        sql("insert into deadline (public_id, round_id, kind, at) values ('d', 1, 'PROJECTS_CLOSE', '2014-02-24 16:00:00')");
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen-project', 'Xen Project', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'xen', 1, 1, 'APPROVED', 2, '2014-01-01 00:00:00')");
        Clock clock = ProjectSample.clock(() -> now);
        AccountDirectory people = database.wire(new AccountDirectory());
        AuditTrail audit = new Silent();
        Outbox outbox = new Posted();
        tasks = database.wire(new Tasks(), clock);
        programs = database.wire(new ProgramDirectory());
        Listing listing = database.wire(new Listing());
        Event<?> events = (Event<?>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
            listing.on((Transitioned) args[0]);
            return null;
        });
        Transitions transitions = database.wire(new Transitions(), current, clock, audit, tasks, outbox, people, events);
        ProjectCases cases = database.wire(new ProjectCases(), programs, database.wire(new Windows()), people, current, (Interns) project -> interns, (PersonPages) accounts -> java.util.Map.of());
        Object[] parts = {cases, programs, new ParticipationPolicy(), transitions, new Granting(), audit, outbox, people, clock, current, new Inviting(people)};
        projects = database.wire(new ProjectService(), parts);
        mentorships = database.wire(new MentorshipService(), parts);
        queries = database.wire(new ProjectQueries());
        directory = database.wire(new ProjectDirectory(), programs);
        archive = database.wire(new ProjectArchive(), parts);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("what is asked of somebody says of which community and round it is")
    void saysWhichRound() {
        String id = submitted("Port the block driver");
        assertThat(tasks.needing(actor(COORDINATOR))).extracting(TaskRow::context).containsExactly(directory.projectByPublicId(id).participation().title());
    }

    @Test
    @DisplayName("approving a project approves its lead mentor and grants the role, in one act")
    void approving() {
        String id = submitted("Port the block driver");
        assertThat(tasks.needing(actor(COORDINATOR))).extracting(TaskRow::key).containsExactly("task.project.SUBMITTED");
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        ProjectView view = as(OTHER, () -> projects.view(id));
        assertThat(view.state()).isEqualTo(ProjectState.APPROVED);
        assertThat(view.mentors()).extracting(MentorRow::state).containsExactly(MentorshipState.APPROVED);
        assertThat(mentors).hasSize(1);
        assertThat(tasks.needing(actor(COORDINATOR))).isEmpty();
        assertThat(notices).containsExactly("11 project.APPROVE");
    }

    @Test
    @DisplayName("a form that is sent twice makes one draft")
    void twice() {
        String first = as(LEAD, () -> projects.create("xen", ProjectSample.text("Port the block driver")));
        assertThat(as(LEAD, () -> projects.create("xen", ProjectSample.text("Port the  block driver ")))).isEqualTo(first);
        assertThat(as(LEAD, () -> projects.create("xen", ProjectSample.text("Another")))).isNotEqualTo(first);
    }

    @Test
    @DisplayName("Who mentors a project finds it in her own list, a draft too; nobody else has it there")
    void mine() {
        String id = as(LEAD, () -> projects.create("xen", ProjectSample.text("Port the block driver")));
        assertThat(as(LEAD, () -> queries.ofMentor(current.get()))).extracting(ProjectCard::publicId, ProjectCard::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, ProjectState.DRAFT));
        assertThat(as(OTHER, () -> queries.ofMentor(current.get()))).isEmpty();
    }

    @Test
    @DisplayName("S1: drafts and submitted projects do not exist for others; nobody approves her own")
    void privacy() {
        String id = submitted("Secret");
        assertThatThrownBy(() -> as(OTHER, () -> projects.view(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(OTHER, () -> projects.perform(id, ProjectAction.APPROVE, null, null))).isInstanceOf(NotFound.class);
        assertRefused("lifecycle.role", () -> run(LEAD, () -> projects.perform(id, ProjectAction.APPROVE, null, null)));
        assertRefused("comment.required", () -> run(COORDINATOR, () -> projects.perform(id, ProjectAction.DECLINE, " ", null)));
        assertThat(queries.published(new ProjectSearch(null, null, null), PageRequest.of(1, null), OptionalLong.empty()).total()).isZero();
    }

    @Test
    @DisplayName("what a mentor changes of the words, skills or commitment of an approved project opens its approval again; tasks and link do not")
    void revising() {
        String id = submitted("Port the block driver");
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        int version = as(LEAD, () -> projects.view(id)).version();
        run(LEAD, () -> projects.edit(id, version, new ProjectText("Port the block driver", "One sentence.", "What is to be done.", "C,Xen", "https://example.org")));
        assertThat(as(LEAD, () -> projects.view(id)).state()).isEqualTo(ProjectState.APPROVED);
        assertRefused("stale", () -> run(LEAD, () -> projects.edit(id, version, ProjectSample.text("Late"))));
        int next = as(LEAD, () -> projects.view(id)).version();
        now = Instant.parse("2014-02-24T16:00:00.001Z");
        assertRefused("window.closed", () -> run(LEAD, () -> projects.edit(id, next, ProjectSample.text("Something else"))));
        now = Instant.parse("2014-02-24T16:00:00Z");
        run(LEAD, () -> projects.edit(id, next, ProjectSample.text("Something else")));
        assertThat(as(LEAD, () -> projects.view(id)).state()).isEqualTo(ProjectState.SUBMITTED);
        assertThat(tasks.needing(actor(COORDINATOR))).hasSize(1);
        int last = as(LEAD, () -> projects.view(id)).version();
        run(LEAD, () -> projects.edit(id, last, new ProjectText("Something else", "One sentence.", "What is to be done.", "C", null)));
        assertThat(as(COORDINATOR, () -> projects.view(id)).revisions()).as("against what was approved, not against the last writing")
                .containsExactly(new Revision("title", "Port the block driver", "Something else"), new Revision("skills", "C, Xen", "C"));
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        run(LEAD, () -> projects.perform(id, ProjectAction.WITHDRAW, "Pause.", null));
        assertThat(as(LEAD, () -> projects.view(id)).revisions()).as("approved as it stands").isEmpty();
    }

    @Test
    @DisplayName("a project closed early says why to everybody, until it takes proposals again; strangers close nothing")
    void closing() {
        String id = submitted("Port the block driver");
        assertRefused("project.close", () -> run(LEAD, () -> projects.close(id, "Full.")));
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        assertThatThrownBy(() -> run(OTHER, () -> projects.close(id, "Full."))).isInstanceOf(NotFound.class);
        assertRefused("required", () -> run(LEAD, () -> projects.close(id, " ")));
        run(LEAD, () -> projects.close(id, "Four people are at work on it."));
        assertThat(as(OTHER, () -> projects.view(id)).closedWhy()).isEqualTo("Four people are at work on it.");
        assertThat(directory.projectByPublicId(id).takesProposals().reason()).isEqualTo("project.closed");
        run(COORDINATOR, () -> projects.reopen(id));
        assertThat(directory.projectByPublicId(id).takesProposals().isAllowed()).isTrue();
    }

    @Test
    @DisplayName("a co-mentor is invited by address and accepts, or asks and is approved; leaving takes the role")
    void comentors() {
        String id = submitted("Port the block driver");
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        run(LEAD, () -> mentorships.invite(id, "p12@example.org"));
        assertRefused("mentorship.already", () -> run(LEAD, () -> mentorships.invite(id, "P12@example.org")));
        String hers = row(id, 1).publicId();
        run(OTHER, () -> mentorships.perform(id, hers, MentorshipAction.ACCEPT, null));
        assertThat(mentors).as("a lead makes nobody a mentor").hasSize(1);
        assertThat(row(id, 1).state()).isEqualTo(MentorshipState.SUBMITTED);
        assertRefused("lifecycle.role", () -> run(LEAD, () -> mentorships.perform(id, hers, MentorshipAction.APPROVE, null)));
        assertThat(tasks.needing(actor(COORDINATOR))).extracting(TaskRow::key).containsExactly("task.mentorship.SUBMITTED");
        run(COORDINATOR, () -> mentorships.perform(id, hers, MentorshipAction.APPROVE, null));
        assertThat(mentors).hasSize(2);
        run(LEAD, () -> mentorships.perform(id, hers, MentorshipAction.WITHDRAW, null));
        assertThat(mentors).hasSize(1);
        run(OTHER, () -> mentorships.perform(id, hers, MentorshipAction.REQUEST, null));
        run(COORDINATOR, () -> mentorships.perform(id, hers, MentorshipAction.APPROVE, null));
        assertThat(mentors).hasSize(2);
    }

    @Test
    @DisplayName("the lead hands over to another mentor and may leave; nobody takes the lead herself, and the last one stays while a change waits")
    void handingOver() {
        String id = submitted("Port the block driver");
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        run(LEAD, () -> mentorships.invite(id, "p12@example.org"));
        String old = row(id, 0).publicId();
        String hers = row(id, 1).publicId();
        run(OTHER, () -> mentorships.perform(id, hers, MentorshipAction.ACCEPT, null));
        assertRefused("lifecycle.state", () -> run(LEAD, () -> mentorships.perform(id, hers, MentorshipAction.LEAD, null)));
        run(COORDINATOR, () -> mentorships.perform(id, hers, MentorshipAction.APPROVE, null));
        assertRefused("lifecycle.role", () -> run(OTHER, () -> mentorships.perform(id, hers, MentorshipAction.LEAD, null)));
        run(LEAD, () -> mentorships.perform(id, hers, MentorshipAction.LEAD, null));
        assertThat(as(LEAD, () -> projects.view(id)).mentors()).filteredOn(MentorRow::lead).extracting(MentorRow::publicId).containsExactly(hers);
        assertThat(notices).contains("12 mentorship.LEAD");
        assertRefused("lifecycle.role", () -> run(LEAD, () -> mentorships.perform(id, hers, MentorshipAction.LEAD, null)));
        int version = as(LEAD, () -> projects.view(id)).version();
        run(LEAD, () -> projects.edit(id, version, ProjectSample.text("Another title")));
        run(LEAD, () -> mentorships.perform(id, old, MentorshipAction.WITHDRAW, null));
        assertRefused("mentorship.last", () -> run(OTHER, () -> mentorships.perform(id, hers, MentorshipAction.WITHDRAW, null)));
    }

    @Test
    @DisplayName("a project has at most six mentors, those who are invited included")
    void limit() {
        String id = submitted("Port the block driver");
        for (long account = 31; account < 36; account++) {
            database.addAccount(account);
            String email = "p" + account + "@example.org";
            run(LEAD, () -> mentorships.invite(id, email));
        }
        assertRefused("mentorship.most", () -> run(LEAD, () -> mentorships.invite(id, "p12@example.org")));
        assertThat(as(LEAD, () -> projects.view(id)).mentors()).hasSize(6);
    }

    @Test
    @DisplayName("whom a coordinator invites is approved by her own answer, the coordinator herself is not")
    void invitedByCoordinator() {
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (21, 'COORDINATOR', 1, '2014-01-01 00:00:00')");
        String id = submitted("Port the block driver");
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        run(COORDINATOR, () -> mentorships.invite(id, "p12@example.org"));
        String hers = row(id, 1).publicId();
        run(OTHER, () -> mentorships.perform(id, hers, MentorshipAction.ACCEPT, null));
        assertThat(row(id, 1).state()).isEqualTo(MentorshipState.APPROVED);
        assertThat(mentors).hasSize(2);
        run(COORDINATOR, () -> mentorships.invite(id, "p21@example.org"));
        String own = row(id, 2).publicId();
        run(COORDINATOR, () -> mentorships.perform(id, own, MentorshipAction.ACCEPT, null));
        assertThat(row(id, 2).state()).isEqualTo(MentorshipState.SUBMITTED);
        assertThat(mentors).hasSize(2);
    }

    @Test
    @DisplayName("inviting tells nobody whether an address has an account, or whose it is, also when the invitation is taken back")
    void invitingTellsNothing() {
        String id = submitted("Port the block driver");
        run(LEAD, () -> mentorships.invite(id, "p12@example.org"));
        run(LEAD, () -> mentorships.invite(id, "nobody@example.org"));
        assertThat(as(LEAD, () -> projects.view(id)).mentors()).extracting(MentorRow::name)
                .containsExactly("Person 11", "p12@example.org", "nobody@example.org");
        assertThat(as(OTHER, () -> projects.view(id)).mentors()).extracting(MentorRow::name).contains("Person 12");
        String first = row(id, 1).publicId();
        run(LEAD, () -> mentorships.perform(id, first, MentorshipAction.WITHDRAW, null));
        assertThat(row(id, 1).name()).isEqualTo("p12@example.org");
        run(LEAD, () -> mentorships.invite(id, "p11@example.org"));
        assertThat(as(LEAD, () -> projects.view(id)).mentors()).hasSize(3);
    }

    @Test
    @DisplayName("a project that has interns is not withdrawn")
    void interns() {
        String id = submitted("Port the block driver");
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        interns = true;
        assertRefused("project.interns", () -> run(LEAD, () -> projects.perform(id, ProjectAction.WITHDRAW, "No time.", null)));
        interns = false;
        run(LEAD, () -> projects.perform(id, ProjectAction.WITHDRAW, "No time.", null));
    }

    @Test
    @DisplayName("importing again changes nothing; what changed is changed")
    void importing() {
        ProjectArchive.Archived project = new ProjectArchive.Archived("Faster boot", null, "Words.", "https://example.org/1", List.of("A. Mentor"), List.of("An Intern"));
        assertThat(put(project)).isEqualTo(ProjectArchive.Put.NEW);
        assertThat(put(project)).isEqualTo(ProjectArchive.Put.SAME);
        assertThat(put(new ProjectArchive.Archived("Faster boot", null, "Words.", "https://example.org/1", List.of("B. Mentor"), List.of("An Intern"))))
                .isEqualTo(ProjectArchive.Put.CHANGED);
        assertThat(put(new ProjectArchive.Archived("No link", null, null, null, List.of(), List.of("N. " + "x".repeat(300))))).isEqualTo(ProjectArchive.Put.NEW);
        assertThat(put(new ProjectArchive.Archived("No link", null, null, null, List.of(), List.of("N. " + "x".repeat(300))))).isEqualTo(ProjectArchive.Put.SAME);
        assertThat(queries.published(new ProjectSearch("boot", null, null), PageRequest.of(1, null), OptionalLong.empty()).rows()).extracting(ProjectCard::mentors)
                .containsExactly(List.of("B. Mentor"));
    }

    private ProjectArchive.Put put(ProjectArchive.Archived project) {
        return database.call(() -> archive.put(programs.participation(1L), project));
    }

    private MentorRow row(String project, int index) {
        return as(LEAD, () -> projects.view(project)).mentors().get(index);
    }

    private String submitted(String title) {
        String id = as(LEAD, () -> projects.create("xen", ProjectSample.text(title)));
        run(LEAD, () -> projects.perform(id, ProjectAction.SUBMIT, null, null));
        return id;
    }

    private <T> T as(long account, Supplier<T> work) {
        return current.callAs(actor(account), () -> database.call(work));
    }

    private void run(long account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }

    private Actor actor(long account) {
        Set<Actor.Held> held = account == COORDINATOR ? Set.of(new Actor.Held(Role.COORDINATOR, 1L)) : Set.of();
        return new Actor(account, "account" + account, "Person " + account, java.util.Locale.ENGLISH, ZoneOffset.UTC, held);
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    private static void assertRefused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }

    private final class Granting extends RoleService {

        @Override
        public void grant(Long accountId, Role role, Long scope) {
            mentors.add(new Actor.Held(role, accountId * 1000 + scope));
        }

        @Override
        public void revoke(Long accountId, Role role, Long scope) {
            mentors.remove(new Actor.Held(role, accountId * 1000 + scope));
        }
    }

    /** Makes an account where there is none, as the real one does. */
    private final class Inviting extends InvitationService {

        private final AccountDirectory people;

        Inviting(AccountDirectory people) {
            this.people = people;
        }

        @Override
        public Optional<Long> invite(String email, String name) {
            if (people.byEmail(email).isEmpty()) {
                database.em().createNativeQuery("insert into account (id, public_id, email, name, locale, zone, auth_version, created_at)"
                        + " values (99, 'new', '" + email + "', 'N', 'en', 'UTC', 0, '2014-01-01 00:00:00')").executeUpdate();
            }
            return people.byEmail(email).map(Directory.Person::accountId);
        }
    }

    private final class Posted extends Outbox {

        @Override
        public void tell(Long accountId, String key, String path, Object... args) {
            notices.add(accountId + " " + key);
        }
    }

    private static final class Silent extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            // What is written down is the audit trail's own test.
        }
    }

}
