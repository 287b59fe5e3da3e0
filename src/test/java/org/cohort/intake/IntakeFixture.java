package org.cohort.intake;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cohort.identity.AccountDirectory;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.SheetsForTests;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundPolicy;
import org.cohort.program.RoundRef;
import org.cohort.program.Windows;
import org.cohort.project.Mentorship;
import org.cohort.project.MentorshipAction;
import org.cohort.project.MentorshipCase;
import org.cohort.project.MentorshipState;
import org.cohort.project.ProjectDirectory;

/** The services of intake on a database of their own: one round, one community, three projects, and people who do things at set times. */
final class IntakeFixture implements AutoCloseable {

    static final Instant APPLICATIONS_CLOSE = Instant.parse("2014-03-19T19:00:00Z");
    static final Instant PROPOSALS_CLOSE = Instant.parse("2014-04-02T19:00:00Z");
    static final String ROUND = "may-august-2014";
    static final long MAREN = 1;
    static final long LARS = 2;
    static final long MENTOR = 11;
    static final long ORGANIZER = 31;
    static final Map<String, String> ESSAYS = Map.of("why", "Because.");
    static final Map<String, String> PLAN = Map.of("plan", "First this, then that.");

    final TestDatabase database = new TestDatabase();
    final CurrentActor current = new CurrentActor();
    final List<String> notices = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    /** The words that came with what was audited. */
    final List<String> auditedWords = new ArrayList<>();
    final Questionnaires forms;
    final ApplicationService applications;
    final ProposalService proposals;
    final ContributionService contributions;
    final WhereIStand standing;
    final ProposalReading reading;
    final ProposalDirectory directory;
    final DraftReminders reminders;
    final Tasks tasks;
    final DeadlineNews deadlineNews;
    final ProjectNews projectNews;
    final CommunityNews communityNews;
    final ClosedWindows closedWindows;
    final Readdressing readdressing;
    final ApplicantQueries applicants;
    final Retention retention;
    final ProgramDirectory programs;
    /** What somebody else does while the clock is being read. */
    Runnable meanwhile = () -> { };
    /** Accounts that are in conflict with every applicant but themselves. */
    final Set<Long> recused = new HashSet<>();
    private final Map<Long, Set<Long>> hidden = new HashMap<>();
    private final Map<Long, Set<Actor.Held>> held = new HashMap<>();
    private final List<Consumer<Transitioned>> listeners = new ArrayList<>();
    private Instant now = Instant.parse("2014-03-10T12:00:00Z");

    IntakeFixture() {
        for (long id : List.of(MAREN, LARS, MENTOR, 12L, ORGANIZER)) {
            database.addAccount(id);
        }
        schemaOfTheRound();
        held.put(MENTOR, Set.of(new Actor.Held(Role.MENTOR, 1L)));
        held.put(ORGANIZER, Set.of(new Actor.Held(Role.ORGANIZER, 1L)));
        Clock clock = new MovedClock();
        AccountDirectory people = database.wire(new AccountDirectory());
        Outbox outbox = new Posted(database.wire(new Outbox(), clock, people));
        AuditTrail audit = new Audited();
        tasks = database.wire(new Tasks(), clock);
        Transitions transitions = database.wire(new Transitions(), current, clock, audit, tasks, outbox, people, events());
        programs = database.wire(new ProgramDirectory());
        Windows windows = database.wire(new Windows());
        ProjectDirectory projects = database.wire(new ProjectDirectory(), programs);
        Recusals away = new Away();
        IntakeCases cases = database.wire(new IntakeCases(), programs, projects, windows, people, current, away);
        IntakeQueries queries = database.wire(new IntakeQueries());
        forms = SheetsForTests.on(database, clock, current);
        Object[] parts = {clock, current, cases, queries, programs, new RoundPolicy(), projects, windows, forms, transitions, tasks, outbox, audit};
        readdressing = database.wire(new Readdressing(), parts);
        listeners.add(readdressing::on);
        applications = database.wire(new ApplicationService(), parts);
        proposals = database.wire(database.wire(new ProposalService(), parts), readdressing);
        contributions = database.wire(new ContributionService(), parts);
        standing = database.wire(database.wire(new WhereIStand(), parts), applications);
        reading = database.wire(new ProposalReading(), parts);
        directory = database.wire(new ProposalDirectory(), projects);
        deadlineNews = database.wire(new DeadlineNews(), parts);
        projectNews = database.wire(new ProjectNews(), parts);
        communityNews = database.wire(new CommunityNews(), parts);
        closedWindows = database.wire(new ClosedWindows(), parts);
        reminders = database.wire(new DraftReminders(), parts);
        retention = database.wire(new Retention(), parts);
        RoundPeople hiding = new RoundPeople() {
            @Override
            public Set<Long> hidden(Long account, RoundRef of) {
                return hidden.getOrDefault(account, Set.of());
            }
        };
        retention.countries = database.wire(new CountryCounts(), programs, people, hiding);
        applicants = database.wire(new ApplicantQueries(), new RoundPolicy(), database.wire(new ApplicantsOfRound(), away));
        current.runAs(Actor.SYSTEM, () -> database.run(() -> {
            forms.define(Application.ESSAYS, "About you",
                    List.of(QuestionInput.of("why", QuestionKind.LONG_TEXT, "Why?", true, Role.MENTOR, Role.ORGANIZER),
                            QuestionInput.of("barriers", QuestionKind.LONG_TEXT, "Barriers?", false, Role.ORGANIZER).asSensitive()));
            forms.define(Proposal.QUESTIONS, "Your proposal", List.of(QuestionInput.of("plan", QuestionKind.LONG_TEXT, "How?", true, Role.MENTOR)));
        }));
    }

    /** One use case as somebody, one transaction. */
    <T> T as(long account, Supplier<T> work) {
        return current.callAs(actor(account), () -> database.call(work));
    }

    void run(long account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }

    Actor actor(long account) {
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, held.getOrDefault(account, Set.of()));
    }

    RoundRef round() {
        return database.wire(new ProgramDirectory()).roundByPublicId(ROUND);
    }

    void at(Instant instant) {
        now = instant;
    }

    void grant(long account, Role role, long scope) {
        held.put(account, Set.of(new Actor.Held(role, scope)));
    }

    /** From an organizer of the round's program. */
    void hide(long organizer, long account) {
        hidden.put(organizer, Set.of(account));
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (" + organizer + ", 'ORGANIZER', 1, '2014-01-01 00:00:00')");
    }

    /** A later end of a deadline for one person. */
    void extend(long account, String kind, Instant until) {
        sql("insert into extension (public_id, round_id, account_id, kind, until_at, reason, granted_by, granted_at) values ('e', 1, " + account
                + ", '" + kind + "', '" + stored(until) + "', 'ill', 31, '2014-01-01 00:00:00')");
    }

    ApplicationInput input(int revision) {
        return new ApplicationInput("1992-04-30", "NO", "no", "35", "13", ESSAYS, revision);
    }

    ProposalInput proposal(String title, int wish, int revision) {
        return new ProposalInput(title, String.valueOf(wish), PLAN, revision);
    }

    /** An application that was submitted and found eligible. @return its public id */
    String eligible(long account) {
        return as(account, () -> applications.submit(ROUND, input(0)));
    }

    Application application(String publicId) {
        return database.em().createQuery("select a from Application a where a.publicId = :id", Application.class).setParameter("id", publicId).getSingleResult();
    }

    Proposal stored(String publicId) {
        return database.em().createQuery("select p from Proposal p where p.publicId = :id", Proposal.class).setParameter("id", publicId).getSingleResult();
    }

    List<TaskRow> needs(long account) {
        return tasks.needing(actor(account));
    }

    /** The lines of what she waits for, with everything in them. */
    List<TaskRow> awaits(long account) {
        return tasks.awaited(actor(account));
    }

    /** What a mentorship's transition tells the others. */
    void mentorshipChanged(String publicId, MentorshipState to) {
        database.run(() -> {
            Mentorship mentorship = database.em().createQuery("select m from Mentorship m where m.publicId = :id", Mentorship.class)
                    .setParameter("id", publicId).getSingleResult();
            readdressing.on(new Transitioned("mentorship", new MentorshipCase(mentorship, null, "Co"), MentorshipAction.APPROVE, MentorshipState.SUBMITTED, to,
                    Actor.SYSTEM, null));
        });
    }

    void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    @Override
    public void close() {
        database.close();
    }

    private void schemaOfTheRound() {
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'Outreach Program for Women', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (1, 'may-august-2014', 1, 'May–August 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
        sql("update round set rules = replace(rules, '\"proposals\":3', '\"proposals\":2')");
        Map<String, Instant> deadlines = new LinkedHashMap<>();
        deadlines.put("APPLICATIONS_OPEN", Instant.parse("2014-02-18T16:00:00Z"));
        deadlines.put("APPLICATIONS_CLOSE", APPLICATIONS_CLOSE);
        deadlines.put("PROPOSALS_CLOSE", PROPOSALS_CLOSE);
        deadlines.forEach((kind, at) -> sql("insert into deadline (public_id, round_id, kind, at) values ('" + kind + "', 1, '" + kind + "', '" + stored(at) + "')"));
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen-project', 'Xen Project', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'xen', 1, 1, 'APPROVED', 2, '2014-01-01 00:00:00')");
        for (int id = 1; id <= 3; id++) {
            sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at) values (" + id + ", 'project" + id
                    + "', 1, 'Project " + id + "', 'APPROVED', 11, '2014-01-01 00:00:00')");
        }
        sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m', 1, 11, true, 'APPROVED', '2014-01-01 00:00:00')");
    }

    private static String stored(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString().replace('T', ' ');
    }

    private Event<?> events() {
        return (Event<?>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
            listeners.forEach(listener -> listener.accept((Transitioned) args[0]));
            return null;
        });
    }

    private final class Away implements Recusals {

        @Override
        public Set<Long> from(Long applicantId, Collection<Long> asked) {
            Set<Long> found = new HashSet<>(asked);
            found.retainAll(recused);
            return found;
        }

        @Override
        public Set<Long> of(Long account) {
            return recused.contains(account) ? Set.of(MAREN, LARS) : Set.of();
        }
    }

    private final class MovedClock extends Clock {

        @Override
        public Instant instant() {
            meanwhile.run();
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final class Posted extends Outbox {

        private final Outbox real;

        Posted(Outbox real) {
            this.real = real;
        }

        @Override
        public void tell(Long accountId, String key, String path, Object... args) {
            notices.add(accountId + " " + key);
            real.tell(accountId, key, path, args);
        }

        @Override
        public void forget(String path) {
            real.forget(path);
        }
    }

    private final class Audited extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            audited.add(current.get().name() + " " + subjectType + " " + action);
            auditedWords.add(comment);
        }
    }
}
