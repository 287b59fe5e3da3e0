package org.cohort.project;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.identity.AccountDirectory;
import org.cohort.identity.InvitationService;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;

/** Projects of the Xen Project in a round of 2014 on a database in memory: account 11 proposes, 12 is somebody else, 21 coordinates. */
final class ProjectBench {

    static final long LEAD = 11;
    static final long OTHER = 12;
    static final long COORDINATOR = 21;
    static final Instant CLOSES = Instant.parse("2014-02-24T16:00:00Z");

    final TestDatabase database = new TestDatabase();
    final List<String> notices = new ArrayList<>();
    final ProjectService projects;
    final MentorshipService mentorships;
    final ProjectQueries queries;
    final Wiring wiring;
    private final CurrentActor current = new CurrentActor();
    private final Set<Actor.Held> mentors = new HashSet<>();
    private Instant now = Instant.parse("2014-02-01T12:00:00Z");

    ProjectBench() {
        List.of(LEAD, OTHER, COORDINATOR).forEach(database::addAccount);
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (1, 'r2014', 1, 'Round 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
        sql("insert into deadline (public_id, round_id, kind, at) values ('d', 1, 'PROJECTS_CLOSE', '2014-02-24 16:00:00')");
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen-project', 'Xen Project', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'xen', 1, 1, 'APPROVED', 2, '2014-01-01 00:00:00')");
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (21, 'COORDINATOR', 1, '2014-01-01 00:00:00')");
        Clock clock = ProjectSample.clock(() -> now);
        AccountDirectory people = database.wire(new AccountDirectory());
        wiring = new Wiring(database, current, clock, people, new Silent(), new Posted(), new Granting(), new Inviting(people), (Interns) project -> false,
                (PersonPages) accounts -> java.util.Map.of());
        wiring.listen(event -> {
            if (event instanceof Transitioned transitioned) {
                wiring.get(Listing.class).on(transitioned);
            }
        });
        projects = wiring.get(ProjectService.class);
        mentorships = wiring.get(MentorshipService.class);
        queries = wiring.get(ProjectQueries.class);
    }

    void at(Instant instant) {
        now = instant;
    }

    void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

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
        Set<Actor.Held> held = new HashSet<>(account == COORDINATOR ? Set.of(new Actor.Held(Role.COORDINATOR, 1L)) : Set.of());
        mentors.stream().filter(one -> one.scope() / 1000 == account).forEach(one -> held.add(new Actor.Held(Role.MENTOR, one.scope() % 1000)));
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, held);
    }

    ProjectView view(long account, String id) {
        return as(account, () -> projects.view(id));
    }

    String submitted(String title) {
        String id = as(LEAD, () -> projects.create("xen", ProjectSample.text(title)));
        run(LEAD, () -> projects.perform(id, ProjectAction.SUBMIT, null, null));
        return id;
    }

    String approved(String title) {
        String id = submitted(title);
        run(COORDINATOR, () -> projects.perform(id, ProjectAction.APPROVE, null, null));
        return id;
    }

    /** As her form does it, from what is stored now. */
    void edit(long account, String id, ProjectText text) {
        int version = view(account, id).version();
        run(account, () -> projects.edit(id, version, text));
    }

    /** Keeps who mentors what: account * 1000 + project. */
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

    private static final class Inviting extends InvitationService {

        private final AccountDirectory people;

        Inviting(AccountDirectory people) {
            this.people = people;
        }

        @Override
        public Optional<Long> invite(String email, String name) {
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
