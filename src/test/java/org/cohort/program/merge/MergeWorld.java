package org.cohort.program.merge;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.project.Interns;
import org.cohort.project.PersonPages;

/** For the tests of merging: two programs of three rounds each, and communities that are put into them by hand. Every feature's follower is asked, as in the server. */
final class MergeWorld implements AutoCloseable {

    private static final String AT = "'2014-01-01 00:00:00'";

    final TestDatabase database = new TestDatabase();
    final List<Object> events = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final MergeService service;
    final MergeQueries queries;
    final FormerAddresses addresses;
    final Wiring wiring;
    private final CurrentActor current = new CurrentActor();
    private long last = 100;

    MergeWorld() {
        for (long account = 1; account <= 9; account++) {
            database.addAccount(account);
        }
        for (int program = 1; program <= 2; program++) {
            sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at) values (" + program + ", 'p" + program + "', 'Program " + program
                    + "', 's', 'UTC', 5500, 'USD', " + AT + ")");
            for (int round = 1; round <= 3; round++) {
                sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency) values (" + (program * 10 + round) + ", 'r"
                        + program + round + "', " + program + ", 'Round " + program + round + "', 'UTC', '" + (round == 3 ? "DRAFT" : "PUBLISHED") + "', '2014-05-1" + round + "', '2014-08-18', "
                        + AT + ", 5500, 'USD')");
            }
        }
        AuditTrail audit = new AuditTrail() {
            @Override
            public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
                audited.add(subjectType + " " + action);
            }
        };
        wiring = new Wiring(database, current, Clock.fixed(Instant.parse("2014-03-01T12:00:00Z"), ZoneOffset.UTC), audit);
        wiring.offer(Directory.class, "org.cohort.identity.AccountDirectory");
        wiring.offer(Interns.class, "org.cohort.intake.AcceptedProposals");
        wiring.offer(PersonPages.class, "org.cohort.story.AlumPages");
        wiring.offer(MergeFollower.class, "org.cohort.program.merge.ProgramParts", "org.cohort.project.ProjectParts", "org.cohort.internship.InternshipParts",
                "org.cohort.travel.ConferenceParts", "org.cohort.story.StoryParts", "org.cohort.insight.imports.NamesMerged");
        wiring.listen(events::add);
        // As the server tells it who observes.
        wiring.listen(event -> {
            if (event instanceof CommunitiesMerged) {
                listing(event);
            }
        });
        service = wiring.get(MergeService.class);
        queries = wiring.get(MergeQueries.class);
        addresses = wiring.get(FormerAddresses.class);
    }

    private void listing(Object event) {
        try {
            Object listing = wiring.get(Class.forName("org.cohort.project.Listing"));
            java.lang.reflect.Method on = listing.getClass().getDeclaredMethod("on", CommunitiesMerged.class);
            on.setAccessible(true);
            on.invoke(listing, event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Actor organizer(long... programs) {
        Set<Actor.Held> held = new java.util.HashSet<>();
        for (long program : programs) {
            held.add(new Actor.Held(Role.ORGANIZER, program));
        }
        return person(1, held);
    }

    static Actor person(long account, Set<Actor.Held> held) {
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, held);
    }

    long community(String slug, String name) {
        long id = next();
        sql("insert into community (id, public_id, name, created_at) values (" + id + ", '" + slug + "', '" + name + "', " + AT + ")");
        return id;
    }

    long part(long community, long round, String state, int slots, Integer allotted, int general) {
        long id = next();
        sql("insert into participation (id, public_id, community_id, round_id, state, motivation, slots, allotted, general_slots, created_at) values (" + id + ", 'x" + id + "', "
                + community + ", " + round + ", '" + state + "', 'We mentor " + id + ".', " + slots + ", " + allotted + ", " + general + ", " + AT + ")");
        return id;
    }

    long project(long part, String title) {
        long id = next();
        sql("insert into project (id, public_id, participation_id, title, state, created_at) values (" + id + ", 'j" + id + "', " + part + ", '" + title + "', 'APPROVED', " + AT + ")");
        return id;
    }

    void coordinates(long account, long part) {
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (" + account + ", 'COORDINATOR', " + part + ", " + AT + ")");
        sql("insert into task (subject_type, subject_public_id, addressee, state, title, path, since) values ('project', 'of" + part + account + "', 'COORDINATOR:" + part
                + "', 'SUBMITTED', 't', '/projects/j', " + AT + ")");
    }

    void invited(String email, long part) {
        long id = next();
        sql("insert into role_invitation (id, public_id, role, scope_id, title, path, email, token_hash, invited_by, created_at, sent_at, expires_at) values (" + id + ", 'i" + id
                + "', 'COORDINATOR', " + part + ", 'old · name', '/community/x" + part + "', '" + email + "', 'h" + id + "', 1, " + AT + ", " + AT + ", '2014-12-01 00:00:00')");
    }

    void sponsored(long part) {
        long id = next();
        sql("insert into sponsorship (id, public_id, participation_id, name, amount_value, amount_currency, slots, is_shown, created_by, created_at) values (" + id + ", 's" + id + "', " + part
                + ", 'Big Corp', 5500, 'USD', 1, true, 1, " + AT + ")");
    }

    void extended(long round, long part, String kind, String until) {
        long id = next();
        sql("insert into extension (id, public_id, round_id, participation_id, kind, until_at, reason, granted_by, granted_at, live) values (" + id + ", 'e" + id + "', " + round + ", " + part
                + ", '" + kind + "', '" + until + "', 'ill', 1, " + AT + ", true)");
    }

    void interned(long project, long part, long round) {
        long id = next();
        sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at) values (" + id + ", 'n" + id + "', " + project
                + ", " + round + ", " + part + ", 5, 'ACTIVE', '2014-05-19', '2014-08-18', 'UTC', " + AT + ")");
    }

    /** Somebody's proposal for the project is accepted. */
    void accepted(long project, long round) {
        long id = next();
        sql("insert into application (id, public_id, round_id, account_id, state, created_at) values (" + id + ", 'a" + id + "', " + round + ", 5, 'APPROVED', " + AT + ")");
        sql("insert into proposal (id, public_id, application_id, project_id, wish, title, state, announced_outcome, announced_at, created_at) values (" + (id + 1) + ", 'q" + id + "', " + id + ", " + project + ", 1, 't', 'ACCEPTED', 'ACCEPTED', " + AT + ", " + AT + ")");
        next();
    }

    void meets(long community) {
        long id = next();
        sql("insert into conference (id, public_id, community_id, program_id, name, city, country, zone, starts_on, ends_on, created_at) values (" + id + ", 'c" + id + "', " + community
                + ", 1, 'Summit', 'Oslo', 'NO', 'UTC', '2014-10-01', '2014-10-02', " + AT + ")");
    }

    void called(long program, String key, long community) {
        sql("insert into import_name (program_id, name_key, community_id) values (" + program + ", '" + key + "', " + community + ")");
    }

    void logo(long community, String mark) {
        long id = next();
        sql("insert into community_logo (id, public_id, community_id, fingerprint, alt, width, height, content, changed_at) values (" + id + ", 'l" + id + "', " + community + ", '" + mark
                + "', 'a bird', 1, 1, x'00', " + AT + ")");
    }

    void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    long number(String query) {
        database.em().clear();
        return ((Number) database.em().createNativeQuery(query).getResultList().stream().findFirst().map(row -> row == null ? 0L : row).orElse(0L)).longValue();
    }

    List<?> rows(String query) {
        database.em().clear();
        return database.em().createNativeQuery(query).getResultList();
    }

    <T> T as(Actor actor, Supplier<T> work) {
        return database.call(() -> current.callAs(actor, work));
    }

    private long next() {
        return ++last;
    }

    @Override
    public void close() {
        database.close();
    }
}
