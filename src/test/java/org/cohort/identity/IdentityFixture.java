package org.cohort.identity;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;

/** The services of accounts on a database of their own, with a clock to move, and mails and audit to look at. */
final class IdentityFixture implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    static final String PLACE = "192.0.2.7";

    final TestDatabase database = new TestDatabase();
    final List<Mail> mails = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final CurrentActor current = new CurrentActor();
    final AccountService accounts;
    final SignInService signIns;
    final FirstStartService firstStart;
    final InvitationService invitations;
    final RoleService roles;
    final Actors actors;
    final AccountDirectory directory;
    private Instant now = Instant.parse("2014-08-18T09:00:00Z");

    /** A mail posted. */
    record Mail(String to, String key, String path) {

        /** The secret at the end of its link. */
        String token() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    IdentityFixture() {
        Clock clock = new MovedClock();
        TryLimits limits = new TryLimits(new MovedMeter());
        Tokens tokens = database.wire(new Tokens(), clock);
        Accounts found = database.wire(new Accounts());
        Passwords passwords = new Passwords();
        AccountAudit audit = database.wire(new AccountAudit(), new Audited(), current);
        Outbox outbox = new Posted();
        ConfirmationMail confirmation = database.wire(new ConfirmationMail(), found, tokens, limits, outbox);
        directory = database.wire(new AccountDirectory());
        actors = database.wire(new Actors(), clock);
        Object[] parts = {clock, limits, tokens, found, passwords, audit, outbox, confirmation, directory, current};
        accounts = database.wire(new AccountService(), parts);
        signIns = database.wire(new SignInService(), parts);
        roles = database.wire(new RoleService(), parts);
        firstStart = database.wire(database.wire(new FirstStartService(), parts), roles);
        invitations = database.wire(new InvitationService(), parts);
    }

    /** One use case, one transaction. */
    <T> T call(Supplier<T> work) {
        return database.call(work);
    }

    void run(Runnable work) {
        database.run(work);
    }

    void runAs(Long accountId, Runnable work) {
        Actor actor = actors.of(accountId).orElseThrow();
        current.runAs(actor, () -> database.run(work));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    Mail lastMail() {
        return mails.get(mails.size() - 1);
    }

    /** Signs a person up and confirms her address. @return her key */
    Long member(String email, String name) {
        run(() -> accounts.signUp(new SignUp(email, name, PASSWORD, ZoneId.of("Europe/Oslo")), PLACE));
        String token = lastMail().token();
        return call(() -> accounts.confirm(token, PASSWORD, PLACE)).accountId();
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

    private final class MovedMeter implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return now.toEpochMilli() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private final class Posted extends Outbox {

        @Override
        public void mail(String email, Locale locale, ZoneId zone, String key, String path, Object... args) {
            mails.add(new Mail(email, key, path));
        }
    }

    private final class Audited extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            audited.add(current.get().name() + " " + action + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to)
                    + (comment == null ? "" : " " + comment));
        }
    }
}
