package org.cohort.travel.claim;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cohort.fund.FundLedger;
import org.cohort.identity.AccountDirectory;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileGuard;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.Trip;

/** Travel on a database of its own: one fund with USD 2,000.00, one conference, one intern, and people who do things at set times. */
public final class TravelFixture implements AutoCloseable {

    /** Coordinates the same community in another program. */
    public static final long OTHERS = 51;
    /** Keeps the fund, too. */
    public static final long SECOND = 42;

    public final TestDatabase database = new TestDatabase();
    public final CurrentActor current = new CurrentActor();
    public final List<String> notices = new ArrayList<>();
    /** Notices with whom they name. */
    public final List<String> told = new ArrayList<>();
    /** What the audit trail would hold: who, what, words. */
    public final List<String> audited = new ArrayList<>();
    public final List<Object> events = new ArrayList<>();
    private final Map<Long, Actor.Held> held = new HashMap<>();
    private final Wiring wiring = new Wiring(database, current, new MovedClock(), new Noted(), new Posted(), database.wire(new AccountDirectory()));
    private Instant now = Trip.BEFORE;

    public TravelFixture() {
        wiring.offer(FileGuard.class, ReceiptGuard.class.getName(), "org.cohort.travel.grant.EvidenceGuard", TripPhotoGuard.class.getName());
        wiring.offer(org.cohort.fund.batch.Payables.class, ClaimPayables.class.getName(), "org.cohort.travel.advance.AdvancePayables");
        wiring.offer(org.cohort.travel.grant.Aftermath.class, Claims.class.getName());
        wiring.offer(org.cohort.travel.grant.OnAccount.class, "org.cohort.travel.advance.AdvanceDesk");
        wiring.offer(org.cohort.travel.policy.PastGrants.class, "org.cohort.travel.grant.PastTrips");
        wiring.listen(this::heard);
        for (long id : List.of(Trip.INTERN, 6L, Trip.MENTOR, Trip.COORDINATOR, Trip.ORGANIZER, Trip.TREASURER, SECOND, OTHERS)) {
            database.addAccount(id);
        }
        held.put(Trip.MENTOR, new Actor.Held(Role.MENTOR, Trip.PROJECT));
        held.put(Trip.COORDINATOR, new Actor.Held(Role.COORDINATOR, Trip.PARTICIPATION));
        held.put(Trip.ORGANIZER, new Actor.Held(Role.ORGANIZER, Trip.PROGRAM));
        held.put(Trip.TREASURER, new Actor.Held(Role.TREASURER, Trip.FUND));
        held.put(SECOND, new Actor.Held(Role.TREASURER, Trip.FUND));
        held.put(OTHERS, new Actor.Held(Role.COORDINATOR, 13L));
        rows();
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (14, 'other', 'Another Program', 's', 'UTC', 5500, 'EUR', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (16, 'another', 14, 'Another', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'EUR')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (13, 'xen-too', 8, 16, 'APPROVED', 2, '2014-01-01 00:00:00')");
        held.forEach((account, role) -> sql("insert into role_grant (account_id, role, scope_id, granted_at) values (" + account + ", '" + role.role() + "', "
                + role.scope() + ", '2014-01-01 00:00:00')"));
    }

    public <T> T bean(Class<T> type) {
        return wiring.get(type);
    }

    public <T> T as(long account, Supplier<T> work) {
        return current.callAs(actor(account), () -> database.call(work));
    }

    public void run(long account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }

    public Actor actor(long account) {
        return account == 0 ? Actor.SYSTEM : held.containsKey(account) ? Trip.person(account, held.get(account)) : Trip.person(account);
    }

    public void at(Instant instant) {
        now = instant;
    }

    /** Paid, committed, reserved, free of the fund, such as {@code 0.00 0.00 1240.00 760.00}. */
    public String balance() {
        var balance = database.call(() -> bean(FundLedger.class).balance(Trip.FUND));
        return String.join(" ", List.of(balance.paid(), balance.committed(), balance.reserved(), balance.free()).stream()
                .map(amount -> amount.value().toPlainString()).toList());
    }

    /** What a person must do, such as {@code grant OFFERED}. */
    public List<String> tasks(long account) {
        return bean(Tasks.class).needing(actor(account)).stream().map(TravelFixture::words).sorted().toList();
    }

    private static String words(TaskRow row) {
        return row.subjectType() + " " + row.state();
    }

    private void heard(Object event) {
        events.add(event);
        if (event instanceof org.cohort.travel.advance.Returned returned) {
            bean(ClaimCover.class).heard(returned);
        }
        if (event instanceof Transitioned transitioned) {
            bean(AfterTrip.class).heard(transitioned);
            bean(org.cohort.travel.advance.AdvanceSteps.class).heard(transitioned);
            bean(ClaimCover.class).heard(transitioned);
            bean(org.cohort.travel.letter.LetterNews.class).heard(transitioned);
            bean(org.cohort.travel.there.TripsOff.class).heard(transitioned);
        }
    }

    private void rows() {
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (4, 'opw', 'Outreach Program for Women', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (6, 'may-august-2014', 4, 'May–August 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
        sql("insert into community (id, public_id, name, created_at) values (8, 'xen-project', 'Xen Project', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (3, 'xen', 8, 6, 'APPROVED', 2, '2014-01-01 00:00:00')");
        sql("insert into project (id, public_id, participation_id, title, state, created_at) values (2, 'project', 3, 'Project', 'APPROVED', '2014-01-01 00:00:00')");
        for (long intern : List.of(Trip.INTERN, 6L)) {
            sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values ("
                    + (intern + 100) + ", 'internship" + intern + "', 2, 6, 3, " + intern + ", 'ACTIVE', '2014-05-19', '2014-08-18', 'UTC', '2014-05-01 00:00:00')");
        }
        sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at)"
                + " values (9, 'summit', 8, 4, 'Xen Developer Summit', 'Chicago', 'US', 'America/Chicago', '2014-08-18', '2014-08-19', '2014-06-01 00:00:00')");
        sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (5, 'travel-2014', 'Travel 2014', 'A foundation', 'TRAVEL', 'USD', 4, '2014-01-01 00:00:00')");
        run(Trip.TREASURER, () -> bean(FundLedger.class).deposit(Trip.FUND, Amount.of("USD", "2000.00"), "a gift"));
    }

    /** All that is stored about trips, to see whether something changed. */
    public List<Object> everything() {
        List<Object> all = new ArrayList<>();
        for (String table : List.of("travel_grant", "cost_line", "travel_policy", "stored_file", "ledger_entry", "task")) {
            database.run(() -> database.em().createNativeQuery("select * from " + table + " order by id").getResultList().forEach(row ->
                    all.add(java.util.Arrays.deepToString((Object[]) row))));
        }
        return all;
    }

    public void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    @Override
    public void close() {
        database.close();
    }

    private final class MovedClock extends Clock {

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

    private final class Posted extends Outbox {

        @Override
        public void tell(Long accountId, String key, String path, Object... args) {
            notices.add(accountId + " " + key);
            told.add(accountId + " " + key + " by " + (args.length > 1 ? args[1] : null));
        }
    }

    private final class Noted extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            audited.add(current.get().name() + " " + subjectType + " " + action + (comment == null ? "" : ": " + comment));
        }
    }
}
