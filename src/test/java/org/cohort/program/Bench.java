package org.cohort.program;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cohort.identity.AccountDirectory;
import org.cohort.intake.Recusals;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.forms.SheetsForTests;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.checklist.ChecklistCounts;
import org.cohort.program.checklist.ChecklistTasks;
import org.cohort.program.signup.AskForm;
import org.cohort.program.signup.SignUpService;
import org.cohort.program.signup.SignUpSheets;

/** This feature's services on a database in memory, with a clock that is set and everything around them real but the audit trail and role grants. */
final class Bench {

    final TestDatabase database = new TestDatabase();
    final List<String> granted = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final ProgramDirectory directory = database.wire(new ProgramDirectory());
    final ProgramService programs;
    final RulesService rules;
    final Questionnaires forms;
    final RoundService rounds;
    final DeadlineService deadlines;
    final DeadlineQueries deadlineQueries;
    final CloneService clones;
    final ExtensionService extensions;
    final CommunityService communities;
    final SignUpService signUps;
    final ArchiveService archive;
    final RoundPeople people;
    final DeskQueries desk;
    final Communities store;
    final Wiring wiring;

    private final CurrentActor current = new CurrentActor();
    private Instant now = Sample.NOW;

    Bench() {
        for (long account = 1; account <= 5; account++) {
            database.addAccount(account);
        }
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
                audited.add(action + " " + comment);
            }
        };
        RoleService roles = new RoleService() {
            @Override
            public void grant(Long accountId, Role role, Long scope) {
                granted.add(accountId + " " + role);
            }
        };
        AccountDirectory accounts = database.wire(new AccountDirectory());
        Outbox outbox = database.wire(new Outbox(), clock, accounts);
        Tasks tasks = database.wire(new Tasks(), clock);
        Transitions transitions = database.wire(new Transitions(), current, clock, audit, tasks, outbox, accounts, new Listener<Transitioned>(this::moved));
        Windows windows = database.wire(new Windows());
        RoundPolicy policy = new RoundPolicy();
        ParticipationPolicy inside = new ParticipationPolicy();
        ParticipationCases cases = database.wire(new ParticipationCases(), directory, windows);
        store = database.wire(new Communities());
        forms = SheetsForTests.on(database, clock, current);
        rules = database.wire(new RulesService(), current, windows, transitions, audit);
        programs = database.wire(new ProgramService(), current, clock, audit, roles, database.wire(new org.cohort.fund.FundDirectory()), rules, forms);
        rounds = database.wire(new RoundService(), current, clock, policy, windows, transitions, audit, tasks);
        wiring = new Wiring(database, current, clock, audit, outbox, tasks, transitions, rounds, accounts);
        wiring.offer(DeadlineFollower.class, RoundHolders.class.getName(), ChecklistTasks.class.getName());
        wiring.offer(ChecklistCounts.class, "org.cohort.project.ProjectsOnChecklist", "org.cohort.intake.ApplicantsOnChecklist",
                "org.cohort.selection.SelectionOnChecklist", "org.cohort.internship.InternshipsOnChecklist",
                "org.cohort.internship.agreement.AgreementsOnChecklist", "org.cohort.internship.evaluation.EvaluationsOnChecklist",
                "org.cohort.fund.PaymentsOnChecklist");
        wiring.listen(event -> {
            if (event instanceof RoundCloned cloned) {
                wiring.get(ChecklistTasks.class).on(cloned);
            }
        });
        // Each feature's own answer, as in the server.
        wiring.offer(RoundMembers.class, "org.cohort.program.CoordinatorsOfRound", "org.cohort.project.MentorsOfRound", "org.cohort.intake.ApplicantsOfRound",
                "org.cohort.internship.InternsOfRound");
        wiring.offer(Recusals.class, "org.cohort.selection.ConflictFinder");
        people = wiring.get(RoundPeople.class);
        desk = wiring.get(DeskQueries.class);
        deadlines = wiring.get(DeadlineService.class);
        clones = wiring.get(CloneService.class);
        deadlineQueries = wiring.get(DeadlineQueries.class);
        extensions = wiring.get(ExtensionService.class);
        communities = database.wire(new CommunityService(), current, clock, directory, policy, inside, cases, store, transitions, roles, audit,
                wiring.get(SignUpSheets.class));
        signUps = wiring.get(SignUpService.class);
        as(Actor.SYSTEM, () -> wiring.get(Questionnaires.class).defineFromResource(SignUpSheets.CODE));
        archive = database.wire(new ArchiveService(), current, clock, directory, policy, store, cases, transitions);
    }

    private void moved(Transitioned event) {
        if (event.action() == RoundAction.DISCARD) {
            wiring.get(ChecklistTasks.class).on(event);
        }
    }

    void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    /** She has applied to the round. */
    void applies(long account, String round) {
        sql("insert into application (public_id, round_id, account_id, state, created_at, submitted_at) values ('a" + account + "', "
                + directory.roundByPublicId(round).id() + ", " + account + ", 'ELIGIBLE', '2014-01-01 00:00:00', '2014-01-0" + account + " 00:00:00')");
    }

    void at(Instant instant) {
        now = instant;
    }

    /** One use case of a person: one transaction. */
    <T> T as(Actor actor, Supplier<T> work) {
        return database.call(() -> current.callAs(actor, work));
    }

    void as(Actor actor, Runnable work) {
        database.run(() -> current.runAs(actor, work));
    }

    /** Signs a community up: begins, answers what is asked, and submits. @return the participation's public id */
    String signUp(Actor actor, String round, SignUpForm form, int slots) {
        String id = as(actor, () -> communities.begin(round, form));
        Actor coordinator = Sample.person(actor.accountId(), new Actor.Held(Role.COORDINATOR, key(id)));
        AskForm asks = asks(coordinator, id, slots);
        as(coordinator, () -> signUps.submit(id, asks));
        return id;
    }

    /** All that is asked for, with this number of slots. */
    AskForm asks(Actor coordinator, String id, int slots) {
        return new AskForm(as(coordinator, () -> signUps.view(id)).sheet().version(), String.valueOf(slots), null,
                Map.of("motivation", "We mentor.", "mentors", "Two.", "newcomers", "chat", "licence", "yes", "funding", "some"));
    }

    long count(String entity) {
        return database.em().createQuery("select count(x) from " + entity + " x", Long.class).getSingleResult();
    }

    int version(String round) {
        return database.em().createQuery("select r.version from ProgramRound r where r.publicId = :id", Integer.class).setParameter("id", round).getSingleResult();
    }

    /** As the room's form carries it. */
    int participationVersion(String id) {
        return database.em().createQuery("select c.version from Participation x join Community c on c.id = x.communityId where x.publicId = :id", Integer.class)
                .setParameter("id", id).getSingleResult();
    }

    Long key(String participation) {
        return directory.participationByPublicId(participation).id();
    }

    ParticipationState state(String participation) {
        return directory.participationByPublicId(participation).state();
    }

    /** The tasks there are, as type and role. */
    List<String> tasks() {
        return database.em().createQuery("select concat(t.subjectType, ' ', t.addressee) from Task t where t.subjectType = 'participation'", String.class)
                .getResultList().stream().map(task -> task.replaceAll(":.*", "")).toList();
    }

    List<String> mails(String email) {
        return database.em().createQuery("select n.subject from Notice n where n.email = :email order by n.id", String.class).setParameter("email", email).getResultList();
    }

    /** Hears events of one type. */
    private record Listener<T>(Consumer<T> heard) implements Event<T> {

        @Override
        public void fire(T event) {
            heard.accept(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            heard.accept(event);
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return fireAsync(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
