package org.cohort.internship;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.identity.AccountDirectory;
import org.cohort.intake.Recusals;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.QuestionKind;
import org.cohort.kernel.forms.Questionnaires;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.selection.ProposalAnnounced;

/** One round on a database of its own, from submitted proposals on: services, people who do things at set times, and what they cause. */
public class SummerFixture implements AutoCloseable {

    public static final long MAREN = 1;
    public static final long LARS = 2;
    public static final long TOVE = 11;
    public static final long ANDERS = 12;
    public static final long COORDINATOR = 21;
    public static final long ORGANIZER = 31;
    public static final String MARENS = "marens";
    public static final String LARSS = "larss";

    public final TestDatabase database = new TestDatabase();
    public final List<Object> events = new ArrayList<>();
    public final List<String> notices = new ArrayList<>();
    /** What the audit trail would hold: who, what, words. */
    public final List<String> audited = new ArrayList<>();
    public final Wiring wiring;
    private final CurrentActor current = new CurrentActor();
    private final Map<Long, Set<Actor.Held>> held = new HashMap<>();
    private Instant now = Instant.parse("2014-04-10T12:00:00Z");

    public SummerFixture() {
        List.of(MAREN, LARS, TOVE, ANDERS, COORDINATOR, ORGANIZER).forEach(database::addAccount);
        AccountDirectory people = database.wire(new AccountDirectory());
        wiring = new Wiring(database, new MovedClock(), current, (Directory) people, new Posted(), new Audited());
        wiring.offer(InternshipPart.class, "org.cohort.internship.agreement.Agreements", "org.cohort.internship.report.ReportOpening",
                "org.cohort.internship.evaluation.EvaluationSchedule");
        wiring.offer(Recusals.class, "org.cohort.selection.ConflictFinder");
        wiring.listen(events::add);
        wiring.listen(event -> {
            if (event instanceof ProposalAnnounced announced) {
                wiring.get(InternshipOffers.class).on(announced);
            }
        });
        storeRound();
        hold(TOVE, Role.MENTOR, 1);
        hold(ANDERS, Role.MENTOR, 1);
        hold(COORDINATOR, Role.COORDINATOR, 1);
        hold(ORGANIZER, Role.ORGANIZER, 1);
        storeProposal(1, MAREN, MARENS);
        storeProposal(2, LARS, LARSS);
        current.runAs(Actor.SYSTEM, () -> database.run(this::defineForms));
    }

    public void hold(long account, Role role, long scope) {
        held.computeIfAbsent(account, key -> new HashSet<>()).add(new Actor.Held(role, scope));
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (" + account + ", '" + role + "', " + scope + ", '2014-01-01 00:00:00')");
    }

    public void leave(long account, Role role, long scope) {
        held.getOrDefault(account, new HashSet<>()).remove(new Actor.Held(role, scope));
        sql("delete from role_grant where account_id = " + account + " and role = '" + role + "' and scope_id = " + scope);
    }

    public void administers(long account) {
        held.computeIfAbsent(account, key -> new HashSet<>()).add(new Actor.Held(Role.ADMINISTRATOR, null));
    }

    public <T> T get(Class<T> bean) {
        return wiring.get(bean);
    }

    /** One use case as somebody, one transaction. */
    public <T> T as(long account, Supplier<T> work) {
        return current.callAs(actor(account), () -> database.call(work));
    }

    public void run(long account, Runnable work) {
        as(account, () -> {
            work.run();
            return null;
        });
    }

    public void runAsSystem(Runnable work) {
        current.runAs(Actor.SYSTEM, () -> database.run(work));
    }

    public Actor actor(long account) {
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, held.getOrDefault(account, Set.of()));
    }

    public void at(String instant) {
        now = Instant.parse(instant);
    }

    /** What somebody must do, as lifecycle and state. */
    public List<String> needs(long account) {
        return database.call(() -> wiring.get(Tasks.class).needing(actor(account))).stream().map(SummerFixture::shown).toList();
    }

    /** What somebody waits for, likewise. */
    public List<String> awaits(long account) {
        return database.call(() -> wiring.get(Tasks.class).awaited(actor(account))).stream().map(SummerFixture::shown).toList();
    }

    public void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    @Override
    public void close() {
        database.close();
    }

    private static String shown(TaskRow row) {
        return row.subjectType() + " " + row.state();
    }

    private void defineForms() {
        Questionnaires forms = wiring.get(Questionnaires.class);
        forms.define("review-rubric", "Review", List.of(scale("plan"), scale("work")));
        for (String stage : List.of("initial", "midpoint", "third", "final")) {
            forms.define("evaluation-" + stage + "-mentor", stage, List.of(
                    QuestionInput.of("for-intern", QuestionKind.LONG_TEXT, "To the intern", true, Role.SELF, Role.COORDINATOR),
                    QuestionInput.of("aside", QuestionKind.LONG_TEXT, "To the coordinator", false, Role.COORDINATOR)));
            forms.define("evaluation-" + stage + "-intern", stage, List.of(
                    QuestionInput.of("achieved", QuestionKind.LONG_TEXT, "What you did", true, Role.MENTOR, Role.COORDINATOR),
                    QuestionInput.of("mentors", QuestionKind.LONG_TEXT, "Your mentors", false, Role.COORDINATOR, Role.ORGANIZER)));
        }
    }

    private static QuestionInput scale(String code) {
        return new QuestionInput(code, QuestionKind.SCALE, code, null, true, List.of(), Set.of(Role.MENTOR, Role.COORDINATOR, Role.ORGANIZER),
                java.math.BigDecimal.ONE, 1, 5, null);
    }

    private void storeProposal(long id, long account, String publicId) {
        sql("insert into application (id, public_id, round_id, account_id, state, created_at, submitted_at) values (" + id + ", 'a" + id + "', 1, " + account
                + ", 'ELIGIBLE', '2014-03-10 00:00:00', '2014-03-11 00:00:00')");
        sql("insert into proposal (id, public_id, application_id, project_id, wish, title, state, created_at, submitted_at) values (" + id + ", '" + publicId
                + "', " + id + ", 1, 1, 'Plan " + id + "', 'SUBMITTED', '2014-03-12 00:00:00', '2014-03-13 00:00:00')");
    }

    private void storeRound() {
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'Outreach Program for Women', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (1, 'may-august-2014', 1, 'May–August 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-17', '2014-01-01 00:00:00', 5500, 'USD')");
        Map<String, Instant> deadlines = new LinkedHashMap<>();
        deadlines.put("APPLICATIONS_CLOSE", Instant.parse("2014-03-19T19:00:00Z"));
        deadlines.put("REVIEWS_CLOSE", Instant.parse("2014-04-14T19:00:00Z"));
        deadlines.put("ANNOUNCEMENT", Instant.parse("2014-04-21T19:00:00Z"));
        deadlines.put("MIDPOINT_EVALUATION", Instant.parse("2014-07-01T19:00:00Z"));
        deadlines.put("FINAL_EVALUATION", Instant.parse("2014-08-22T19:00:00Z"));
        deadlines.forEach((kind, at) -> sql("insert into deadline (public_id, round_id, kind, at) values ('" + kind + "', 1, '" + kind + "', '"
                + LocalDateTime.ofInstant(at, ZoneOffset.UTC).toString().replace('T', ' ') + "')"));
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen-project', 'Xen Project', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'xen', 1, 1, 'APPROVED', 1, '2014-01-01 00:00:00')");
        sql("insert into project (id, public_id, participation_id, title, state, created_by, created_at)"
                + " values (1, 'block-mq', 1, 'Block multi-queue', 'APPROVED', 11, '2014-01-01 00:00:00')");
        sql("insert into mentorship (public_id, project_id, account_id, is_lead, state, created_at) values ('m1', 1, 11, true, 'APPROVED', '2014-01-01 00:00:00'),"
                + " ('m2', 1, 12, false, 'APPROVED', '2014-01-01 00:00:00')");
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
        }
    }

    private final class Audited extends AuditTrail {

        @Override
        public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
            audited.add(current.get().name() + " " + subjectType + " " + action + (comment == null ? "" : ": " + comment));
        }
    }
}
