package org.cohort.fund;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PublicId;

/** What tests in the server need that let many do something at once: threads with transactions of their own, and rows made by hand. */
public abstract class UnderLoad {

    protected static final int THREADS = 12;
    protected static final String NOW = "'2014-01-01 00:00:00'";

    @Inject
    protected CurrentActor current;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Resource
    private ManagedExecutorService threads;

    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    protected interface Work {
        boolean run(int number) throws Exception;
    }

    /** @return how many were not refused */
    protected long inParallel(Work work) throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            calls.add(() -> work.run(number));
        }
        long done = 0;
        for (Future<Boolean> each : threads.invokeAll(calls)) {
            done += each.get() ? 1 : 0;
        }
        return done;
    }

    /** @return false when it was refused, or ran into somebody else's change */
    protected boolean attempt(Actor who, Runnable work) {
        try {
            current.runAs(who, work);
            return true;
        } catch (RuntimeException refused) {
            refusals.add(who.publicId() + ": " + refused + (refused instanceof Refused why ? " " + why.verdict().reason() : ""));
            return false;
        }
    }

    /** Says why nobody got through, for a test that expected it. */
    protected String refusals() {
        return String.join("\n", refusals);
    }

    /** A fund's treasurer, whose account is made. */
    protected Actor treasurer(long fund) throws Exception {
        long account = account();
        return new Actor(account, "treasurer" + account, "Tara", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(Role.TREASURER, fund)));
    }

    /** A project of a round of a program, each made. @return their keys: program, round, participation, project */
    protected long[] project() throws Exception {
        long program = insert("program", "name, summary, zone, stipend_value, stipend_currency, created_at", "'Test', 'Test', 'UTC', 0, 'USD', " + NOW);
        long round = insert("round", "program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency",
                program + ", 'Test', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-17', " + NOW + ", 100, 'USD'");
        long community = insert("community", "name, created_at", "'Test', " + NOW);
        long participation = insert("participation", "community_id, round_id, state, slots, created_at", community + ", " + round + ", 'APPROVED', 1, " + NOW);
        long project = insert("project", "participation_id, title, state, created_at", participation + ", 'Test', 'APPROVED', " + NOW);
        return new long[] {program, round, participation, project, community};
    }

    /** An intern of this project, whose account is made. @return the keys of the account and the internship */
    protected long[] intern(long[] project) throws Exception {
        long account = account();
        return new long[] {account, insert("internship", "project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at",
                project[3] + ", " + project[1] + ", " + project[2] + ", " + account + ", 'ACTIVE', '2014-05-19', '2014-08-17', 'UTC', " + NOW)};
    }

    /** A fund with a gift in dollars. @return its key */
    protected long fund(String publicId, long program, String purpose, int gift) throws Exception {
        long fund = insert(publicId, "fund", "name, sponsor, purpose, currency, program_id, created_at", "'Test', 'Nobody', '" + purpose + "', 'USD', " + program + ", " + NOW);
        insert("ledger_entry", "fund_id, kind, amount_value, amount_currency, memo, at", fund + ", 'IN', " + gift + ", 'USD', 'A gift', " + NOW);
        return fund;
    }

    private long account() throws Exception {
        String id = PublicId.next();
        return insert(id, "account", "email, name, locale, zone, created_at", "'" + id + "@it.example', 'Person', 'en', 'UTC', " + NOW);
    }

    protected long insert(String table, String columns, String values) throws Exception {
        return insert(PublicId.next(), table, columns, values);
    }

    protected long insert(String publicId, String table, String columns, String values) throws Exception {
        run("insert into " + table + " (public_id, " + columns + ") values ('" + publicId + "', " + values + ")");
        return number("select id from " + table + " where public_id = '" + publicId + "'");
    }

    protected void run(String statement) throws Exception {
        transaction.begin();
        em.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }

    protected long number(String query) throws Exception {
        transaction.begin();
        try {
            return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
        } finally {
            transaction.rollback();
        }
    }
}
