package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cohort.insight.imports.ImportDecisions.Typed;
import org.cohort.project.ProjectWithholding;
import org.junit.jupiter.api.AfterEach;
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

    private final ImportBench bench = new ImportBench();

    @AfterEach
    void end() {
        bench.close();
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
        assertThat(bench.number("select count(*) from stored_file")).as("S3: the files go").isZero();
    }

    @Test
    @DisplayName("S3: a name that is withheld is told by no later preview; a preview that nobody settles goes with its files, and leftovers go too")
    void previews() {
        byte[][] files = {ImportBench.utf("name,link,ideas_page,about\nAurora,,,\n"), ImportBench.utf("community,title,intern,mentors,link,abstract\nAurora,\"Boot, by Ama Osei\",Ama Osei,,https://a.example/1,\n")};
        imported(files, new HashMap<>(), new Random(1));
        bench.database.run(() -> bench.current.runAs(bench.organizer, () -> bench.wiring.get(ProjectWithholding.class).withhold(bench.number("select max(id) from project_credit"))));
        String preview = bench.upload(files);
        assertThat(bench.database.em().createNativeQuery("select name from import_item where run_id = " + bench.run(preview).id() + " and kind = 'PROJECT'").getResultList())
                .containsExactly("Boot, by […]");
        ImportRetention retention = bench.wiring.get(ImportRetention.class);
        assertThat(bench.system(retention::remove)).containsExactly(0, 0);
        bench.now = bench.now.plus(ImportRetention.PREVIEW_KEPT).plus(Duration.ofHours(1));
        String left = bench.upload(files);
        bench.sql("update import_run set state = 'DISCARDED' where public_id = '" + left + "'");
        assertThat(bench.system(retention::remove)).containsExactly(1, 4);
        assertThat(bench.run(preview).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(bench.number("select count(*) from stored_file")).isZero();
        assertThat(bench.system(retention::remove)).containsExactly(0, 0);
    }

    /** Uploads, decides (as it is noted, or anything and notes it), confirms and writes. */
    private ImportRun imported(byte[][] files, Map<String, Typed> decided, Random random) {
        String id = bench.upload(files);
        bench.takeSure(id);
        for (ImportItem item : open(id)) {
            String key = item.kind() + " " + item.position();
            Typed noted = decided.get(key);
            Typed typed = noted != null ? new Typed(item.id(), noted.value(), noted.other()) : any(item, random);
            decided.put(key, typed);
            try {
                bench.as(() -> {
                    bench.decisions.decide(id, List.of(typed));
                    return null;
                });
            } catch (org.cohort.kernel.access.Refused circle) {
                throw new AssertionError(key + " " + typed + " " + item.finding(), circle);
            }
        }
        bench.perform(id, ImportAction.CONFIRM);
        Long key = bench.run(id).id();
        while (bench.system(() -> bench.writer.writeNext(key))) {
            assertThat(bench.run(id).handled()).isPositive();
        }
        return bench.run(id);
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
        return new byte[][] {ImportBench.utf(communities.toString()), ImportBench.utf(projects.toString())};
    }

    private List<ImportItem> open(String id) {
        return bench.database.em().createQuery("select i from ImportItem i where i.runId = :run and i.choice is null order by i.kind, i.position", ImportItem.class)
                .setParameter("run", bench.run(id).id()).getResultList();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Object row : bench.database.em().createNativeQuery(ROWS).getResultList()) {
            rows.add(java.util.Arrays.toString((Object[]) row));
        }
        return rows;
    }
}
