package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileGuard;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;

/** Imports on a database, with an organizer, a round that is over ({@code r2014}, key 1) and a clock that is set. */
final class ImportBench implements AutoCloseable {

    final TestDatabase database = new TestDatabase();
    final CurrentActor current = new CurrentActor();
    final Actor organizer = new Actor(1L, "account1", "Person 1", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(Role.ORGANIZER, 1L)));
    final Wiring wiring;
    final ImportService service;
    final ImportDecisions decisions;
    final ImportWriter writer;
    Instant now = Instant.parse("2026-01-01T12:00:00Z");

    ImportBench() {
        database.addAccount(1);
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (1, 'r2014', 1, 'Round 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
        AuditTrail silent = new AuditTrail() {
            @Override
            public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
                assertThat(action).isNotNull();
            }
        };
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        wiring = new Wiring(database, current, clock, silent);
        wiring.offer(Directory.class, "org.cohort.identity.AccountDirectory");
        wiring.offer(FileGuard.class, "org.cohort.insight.imports.ImportFileGuard");
        service = wiring.get(ImportService.class);
        decisions = wiring.get(ImportDecisions.class);
        writer = wiring.get(ImportWriter.class);
    }

    /** Uploads both files. @return the import's public id */
    String upload(byte[][] files) {
        return as(() -> service.upload("r2014", new Upload("communities", "communities.csv", files[0]), new Upload("projects", "projects.csv", files[1])));
    }

    /** Uploads, takes what is sure, and confirms. */
    String confirmed(String communities, String projects) {
        String id = upload(new byte[][] {utf("name,link,ideas_page,about\n" + communities), utf("community,title,intern,mentors,link,abstract\n" + projects)});
        takeSure(id);
        perform(id, ImportAction.CONFIRM);
        return id;
    }

    void takeSure(String id) {
        as(() -> {
            decisions.takeSure(id);
            return null;
        });
    }

    void perform(String id, ImportAction action) {
        as(() -> {
            service.perform(id, action);
            return null;
        });
    }

    ImportRun run(String id) {
        database.em().clear();
        return database.em().createQuery("select r from ImportRun r where r.publicId = :id", ImportRun.class).setParameter("id", id).getSingleResult();
    }

    long number(String query) {
        return ((Number) database.em().createNativeQuery(query).getSingleResult()).longValue();
    }

    void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    <T> T as(Supplier<T> work) {
        return database.call(() -> current.callAs(organizer, work));
    }

    <T> T system(Supplier<T> work) {
        return database.call(() -> current.callAs(Actor.SYSTEM, work));
    }

    static byte[] utf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        database.close();
    }
}
