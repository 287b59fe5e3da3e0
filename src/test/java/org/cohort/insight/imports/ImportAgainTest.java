package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.cohort.insight.imports.ImportDecisions.Typed;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.FileGuard;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.project.ProjectWithholding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

@DisplayName("Importing on a database: decided, written, and done again")
class ImportAgainTest {

    private static final List<String> WORDS = List.of("Aurora", "Basalt", "Cinder", "Tundra", "Quartz", "Meadow", "Lantern", "Harbor");
    private static final List<String> KINDS = List.of("Kernel", "Maps", "Foundation", "Project", "Radio");
    private static final List<String> PEOPLE = List.of("Ama Osei", "Bo Lind", "Lena Fuchs", "Raj Patel", "Kim Noor", "Ines Vale");
    private static final String ROWS = "select c.public_id, p.title, p.link, p.description, p.version, k.name, k.part, k.position from community c join participation x on x.community_id = c.id"
            + " left join project p on p.participation_id = x.id left join project_credit k on k.project_id = p.id order by c.public_id, p.id, k.position";

    private final TestDatabase database = new TestDatabase();
    private final CurrentActor current = new CurrentActor();
    private final Actor organizer = new Actor(1L, "account1", "Person 1", Locale.ENGLISH, ZoneOffset.UTC, Set.of(new Actor.Held(Role.ORGANIZER, 1L)));
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private ImportService service;
    private ImportDecisions decisions;
    private ImportWriter writer;
    private Wiring wiring;

    @BeforeEach
    void start() {
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

    @AfterEach
    void end() {
        database.close();
    }

    @ParameterizedTest(name = "archive {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("With the same decisions, the second time changes nothing: archives of both forms, with messy names")
    void again(int seed) {
        Random random = new Random(seed);
        byte[][] files = archive(random, seed % 2 == 0);
        Map<String, Typed> decided = new HashMap<>();
        ImportRun first = imported(files, decided, random);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        List<String> rows = rows();
        ImportRun second = imported(files, decided, random);
        assertThat(rows()).isEqualTo(rows);
        assertThat(List.of(second.newCommunities(), second.newProjects(), second.changedProjects())).containsOnly(0);
        assertThat(second.unchanged()).isPositive();
        assertThat(number("select count(*) from stored_file")).as("S3: the files go").isZero();
    }

    @Test
    @DisplayName("S3: a name that is withheld is told by no later preview; a preview that nobody settles goes with its files, and leftovers go too")
    void previews() {
        byte[][] files = {utf("name,link,ideas_page,about\nAurora,,,\n"), utf("community,title,intern,mentors,link,abstract\nAurora,\"Boot, by Ama Osei\",Ama Osei,,https://a.example/1,\n")};
        imported(files, new HashMap<>(), new Random(1));
        database.run(() -> current.runAs(organizer, () -> wiring.get(ProjectWithholding.class).withhold(number("select max(id) from project_credit"))));
        String preview = upload(files);
        assertThat(database.em().createNativeQuery("select name from import_item where run_id = " + run(preview).id() + " and kind = 'PROJECT'").getResultList())
                .containsExactly("Boot, by […]");
        ImportRetention retention = wiring.get(ImportRetention.class);
        assertThat(system(retention::remove)).containsExactly(0, 0);
        now = now.plus(ImportRetention.PREVIEW_KEPT).plus(Duration.ofHours(1));
        String left = upload(files);
        sql("update import_run set state = 'DISCARDED' where public_id = '" + left + "'");
        assertThat(system(retention::remove)).containsExactly(1, 4);
        assertThat(run(preview).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(number("select count(*) from stored_file")).isZero();
        assertThat(system(retention::remove)).containsExactly(0, 0);
    }

    /** Uploads, decides (as it is noted, or anything and notes it), confirms and writes. */
    private ImportRun imported(byte[][] files, Map<String, Typed> decided, Random random) {
        String id = upload(files);
        as(() -> {
            decisions.takeSure(id);
            return null;
        });
        for (ImportItem item : open(id)) {
            String key = item.kind() + " " + item.position();
            Typed noted = decided.get(key);
            Typed typed = noted != null ? new Typed(item.id(), noted.value(), noted.other()) : any(item, random);
            decided.put(key, typed);
            try {
                as(() -> {
                    decisions.decide(id, List.of(typed));
                    return null;
                });
            } catch (org.cohort.kernel.access.Refused circle) {
                throw new AssertionError(key + " " + typed + " " + item.finding(), circle);
            }
        }
        as(() -> {
            service.perform(id, ImportAction.CONFIRM);
            return null;
        });
        while (system(writer::writeNext)) {
            assertThat(run(id).handled()).isPositive();
        }
        return run(id);
    }

    private static Typed any(ImportItem item, Random random) {
        List<String> values = new ArrayList<>(item.candidates());
        values.add("OUT");
        if (item.finding() != Finding.LONE) {
            values.add(item.kind() == ItemKind.ORGANIZATION ? "NEW" : "IMPORT");
        }
        return new Typed(item.id(), values.get(random.nextInt(values.size())), null);
    }

    /** @param shortNames whether the first file knows organizations by short names only, and addresses tie the two */
    private static byte[][] archive(Random random, boolean shortNames) {
        StringBuilder communities = new StringBuilder("name,link,ideas_page,about\n");
        StringBuilder projects = new StringBuilder("community,title,intern,mentors,link,abstract\n");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = WORDS.get(random.nextInt(WORDS.size())) + " " + KINDS.get(random.nextInt(KINDS.size()));
            names.add(name);
            communities.append(shortNames ? "org" + i : name).append(",https://archive.example/orgs/").append(i).append(",,\"About ").append(i).append("\"\n");
        }
        for (int i = 0; i < 40; i++) {
            int of = random.nextInt(9);
            String name = of == 8 ? "" : random.nextInt(6) == 0 ? "The " + names.get(of) : names.get(of);
            String link = random.nextInt(4) == 0 ? "" : "https://archive.example/orgs/" + (of == 8 ? "none" : of) + "/p/" + i;
            projects.append('"').append(name).append("\",\"Title ").append(random.nextInt(25)).append("\",").append(PEOPLE.get(random.nextInt(PEOPLE.size()))).append(',')
                    .append(random.nextBoolean() ? "" : PEOPLE.get(random.nextInt(3)) + "; " + PEOPLE.get(3 + random.nextInt(3))).append(',').append(link).append(",\"== Why ==\nSlow.\"\n");
        }
        return new byte[][] {utf(communities.toString()), utf(projects.toString())};
    }

    private static byte[] utf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String upload(byte[][] files) {
        return as(() -> service.upload("r2014", new Upload("communities", "communities.csv", files[0]), new Upload("projects", "projects.csv", files[1])));
    }

    private List<ImportItem> open(String id) {
        return database.em().createQuery("select i from ImportItem i where i.runId = :run and i.choice is null order by i.kind, i.position", ImportItem.class)
                .setParameter("run", run(id).id()).getResultList();
    }

    private ImportRun run(String id) {
        database.em().clear();
        return database.em().createQuery("select r from ImportRun r where r.publicId = :id", ImportRun.class).setParameter("id", id).getSingleResult();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Object row : database.em().createNativeQuery(ROWS).getResultList()) {
            rows.add(java.util.Arrays.toString((Object[]) row));
        }
        return rows;
    }

    private long number(String query) {
        return ((Number) database.em().createNativeQuery(query).getSingleResult()).longValue();
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    private <T> T as(Supplier<T> work) {
        return database.call(() -> current.callAs(organizer, work));
    }

    private <T> T system(Supplier<T> work) {
        return database.call(() -> current.callAs(Actor.SYSTEM, work));
    }
}
