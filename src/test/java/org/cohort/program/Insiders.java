package org.cohort.program;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.MailSender;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;

/**
 * For the tests of what a community's room leads to: a round with two communities, and everybody who might try. Xen Project is
 * approved and coordinated by account 2, Aardvark asked to take part and is coordinated by account 3; account 1 organizes.
 */
public final class Insiders implements AutoCloseable {

    public final TestDatabase database = new TestDatabase();
    public final CurrentActor current = new CurrentActor();
    public final List<String> audited = new ArrayList<>();
    public final Wiring wiring;
    public final ParticipationRef xen;
    public final ParticipationRef aardvark;
    public final Long program;
    private Instant now = Sample.NOW;

    public Insiders() {
        for (long account = 1; account <= 9; account++) {
            database.addAccount(account);
        }
        database.run(() -> database.em().createNativeQuery("update account set confirmed_at = created_at").executeUpdate());
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
                audited.add(action);
            }
        };
        MailSender reaching = new MailSender() {
            @Override
            public boolean isReachable() {
                return true;
            }
        };
        wiring = new Wiring(database, new Moved(), current, audit, reaching);
        wiring.offer(Directory.class, "org.cohort.identity.AccountDirectory");
        Long round = Sample.storeRound(database, Sample.deadlines());
        ProgramDirectory directory = wiring.get(ProgramDirectory.class);
        program = directory.round(round).programId();
        xen = directory.participation(participation("Xen Project", round, ParticipationState.APPROVED));
        aardvark = directory.participation(participation("Aardvark", round, ParticipationState.SUBMITTED));
        grant(1, Role.ORGANIZER, program);
        grant(2, Role.COORDINATOR, xen.id());
        grant(3, Role.COORDINATOR, aardvark.id());
    }

    public void at(Instant instant) {
        now = instant;
    }

    public Instant now() {
        return now;
    }

    /** Everybody, by what they are. */
    public Map<String, Actor> everybody() {
        Map<String, Actor> all = new LinkedHashMap<>();
        all.put("visitor", Actor.VISITOR);
        all.put("somebody", Sample.person(5L));
        all.put("mentor", Sample.person(6L, new Actor.Held(Role.MENTOR, xen.id())));
        all.put("coordinator", coordinator());
        all.put("coordinator of another", Sample.person(3L, new Actor.Held(Role.COORDINATOR, aardvark.id())));
        all.put("organizer", organizer());
        all.put("organizer of another", Sample.person(7L, new Actor.Held(Role.ORGANIZER, program + 1)));
        all.put("administrator", Sample.person(8L, new Actor.Held(Role.ADMINISTRATOR, null)));
        return all;
    }

    public Actor organizer() {
        return Sample.person(1L, new Actor.Held(Role.ORGANIZER, program));
    }

    public Actor coordinator() {
        return Sample.person(2L, new Actor.Held(Role.COORDINATOR, xen.id()));
    }

    public Actor person(long account, Actor.Held... held) {
        return Sample.person(account, held);
    }

    /** One use case, one transaction. */
    public <T> T call(Actor actor, Supplier<T> work) {
        return database.call(() -> current.callAs(actor, work));
    }

    public void as(Actor actor, Runnable work) {
        database.run(() -> current.runAs(actor, work));
    }

    public void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    public void grant(long account, Role role, Long scope) {
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (" + account + ", '" + role + "', " + scope + ", '2014-01-01 00:00:00')");
    }

    /** Another published round of the program, with the same dates and a year later. @return its public id */
    public String nextRound() {
        return database.call(() -> {
            Round round = new Round("may-august-2015", program, ZoneOffset.UTC, Sample.NOW);
            round.describe("May–August 2015", null, LocalDate.of(2015, 5, 19), LocalDate.of(2015, 8, 18));
            round.follow(database.em().find(Program.class, program));
            round.move(RoundState.PUBLISHED);
            database.em().persist(round);
            database.em().flush();
            Sample.deadlines().forEach((kind, at) -> database.em().persist(new DeadlineEntry(round.id(), kind, at)));
            return round.publicId();
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private Long participation(String name, Long round, ParticipationState state) {
        return database.call(() -> {
            Community community = database.wire(new Communities()).add(name, Sample.NOW);
            Participation made = new Participation(community.id(), round, 2L, Sample.NOW);
            made.ask(2, null);
            made.move(state);
            database.em().persist(made);
            database.em().flush();
            return made.id();
        });
    }

    private final class Moved extends Clock {

        @Override
        public Instant instant() {
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
}
