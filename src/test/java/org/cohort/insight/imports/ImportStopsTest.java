package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Imports that can't be written, and rounds that take none")
class ImportStopsTest {

    private final ImportBench bench = new ImportBench();
    private int unlucky;
    /** Each of its steps is a transaction. */
    private final ImportJob job = bench.database.wire(new ImportJob(), new ImportWriter() {
        @Override
        public List<Long> waiting() {
            return bench.system(bench.writer::waiting);
        }

        @Override
        public boolean writeNext(Long id) {
            if (unlucky-- > 0) {
                throw new IllegalStateException("the database is away");
            }
            return bench.system(() -> bench.writer.writeNext(id));
        }

        @Override
        public void fail(Long id, String why) {
            bench.system(() -> {
                bench.writer.fail(id, why);
                return null;
            });
        }
    });

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://my_project.example.org/", "javascript:alert(1)", "https:///nowhere", "a b"})
    @DisplayName("A link that the forms refuse is told in the preview with its line, and left out: the import is written without it")
    void links(String link) {
        String id = bench.confirmed("Aurora," + link + "," + link + ",\n", "Aurora,Boot,Ama,Bo," + link + ",\n");
        assertThat(bench.run(id).problems()).isEqualTo(3);
        work();
        assertThat(bench.run(id).state()).isEqualTo(ImportState.DONE);
        assertThat(bench.number("select count(*) from community where website is not null") + bench.number("select count(*) from participation where ideas_url is not null")
                + bench.number("select count(*) from project where link is not null")).isZero();
    }

    @Test
    @DisplayName("An import that can't be written stops with the reason, keeps nobody else's from being written, and can be tried again or given up")
    void stops() {
        String broken = bench.confirmed("Aurora,,,\n", "Aurora,Boot,Ama,Bo,,\n");
        bench.sql("update import_item set target = '" + ImportItem.COMMUNITY + "gone', choice = 'SAME' where kind = 'ORGANIZATION'");
        String good = bench.confirmed("Basalt,,,\n", "Basalt,Maps,Kim,Raj,,\n");
        work();
        assertThat(bench.run(good).state()).isEqualTo(ImportState.DONE);
        assertThat(bench.run(broken).state()).isEqualTo(ImportState.FAILED);
        assertThat(bench.run(broken).failure()).isEqualTo("Line 2 of the file “Communities”: What it refers to is not here any more.");
        assertThat(bench.number("select count(*) from task where subject_public_id = '" + broken + "'")).isEqualTo(1);
        bench.sql("update import_item set target = '" + ImportItem.COMMUNITY + "basalt' where target = '" + ImportItem.COMMUNITY + "gone'");
        bench.perform(broken, ImportAction.RETRY);
        work();
        assertThat(bench.run(broken).state()).isEqualTo(ImportState.DONE);
        String other = bench.confirmed("Cinder,,,\n", "Cinder,Boot,Ama,Bo,,\n");
        bench.sql("update import_item set target = '" + ImportItem.COMMUNITY + "gone', choice = 'SAME' where name = 'Cinder'");
        work();
        bench.perform(other, ImportAction.ABANDON);
        assertThat(bench.run(other).state()).isEqualTo(ImportState.DISCARDED);
        assertThat(bench.number("select count(*) from stored_file")).as("S3: the files go").isZero();
    }

    @Test
    @DisplayName("One bad line is left out and counted, the rest is imported; the result's counts are the preview's")
    void badLine() {
        String id = bench.confirmed("Aurora,,,\n", "Aurora,Boot,Ama,Bo,,\nAurora,,Kim,Bo,,\nAurora,Maps,Kim,Bo,,\n");
        work();
        assertThat(bench.run(id).state()).isEqualTo(ImportState.DONE);
        assertThat(List.of(bench.run(id).errors(), bench.run(id).projects(), bench.run(id).newProjects(), bench.run(id).unchanged())).containsExactly(1, 2, 2, 0);
    }

    @Test
    @DisplayName("What fails by chance is tried some times more before it stops; S3: nor is a stopped import kept longer than a preview")
    void tries() {
        String id = bench.confirmed("Aurora,,,\n", "Aurora,Boot,Ama,Bo,,\n");
        unlucky = 5;
        for (int i = 0; i < 4; i++) {
            work();
            assertThat(bench.run(id).state()).isEqualTo(ImportState.CONFIRMED);
        }
        work();
        assertThat(bench.run(id).state()).isEqualTo(ImportState.FAILED);
        bench.now = bench.now.plus(ImportRetention.PREVIEW_KEPT).plus(Duration.ofHours(1));
        assertThat(bench.system(bench.wiring.get(ImportRetention.class)::remove)).isEqualTo(List.of(1, 2));
    }

    @Test
    @DisplayName("An archive goes into a round that is over and was not run here, when it is uploaded and when it is confirmed; again into its own")
    void rounds() {
        byte[][] files = {ImportBench.utf("name,link,ideas_page,about\nAurora,,,\n"), ImportBench.utf("community,title,intern,mentors,link,abstract\nAurora,Boot,Ama,Bo,,\n")};
        String id = bench.upload(files);
        bench.takeSure(id);
        bench.sql("update round set ends_on = '2026-01-01'");
        refused("import.notOver", () -> bench.upload(files));
        refused("import.notOver", () -> bench.perform(id, ImportAction.CONFIRM));
        bench.sql("update round set ends_on = '2025-12-31'");
        bench.perform(id, ImportAction.CONFIRM);
        work();
        bench.upload(files);
        bench.sql("insert into community (id, public_id, name, created_at) values (900, 'xen', 'Xen', '2014-01-01 00:00:00')");
        bench.sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_by, created_at) values (900, 'xen', 900, 1, 'DRAFT', 1, 1, '2014-01-01 00:00:00')");
        refused("import.own", () -> bench.upload(files));
        bench.sql("delete from participation where id = 900");
        bench.sql("insert into application (public_id, round_id, account_id, state, created_at) values ('a', 1, 1, 'DRAFT', '2014-01-01 00:00:00')");
        refused("import.own", () -> bench.upload(files));
    }

    @Test
    @DisplayName("Where a community's ideas stand is taken from the file for its part in the round")
    void ideas() {
        bench.confirmed("Aurora,https://aurora.example,https://aurora.example/ideas,\n", "Aurora,Boot,Ama,Bo,,\n");
        work();
        assertThat(bench.number("select count(*) from participation where ideas_url = 'https://aurora.example/ideas'")).isEqualTo(1);
    }

    @Test
    @DisplayName("An archive whose words and people both changed brings both up to date; the third time nothing changes")
    void wordsAndPeople() {
        bench.confirmed("Aurora,,,\n", "Aurora,Boot,Ama,Bo Lind,https://a.example/1,Slow.\n");
        work();
        String second = bench.confirmed("Aurora,,,\n", "Aurora,Boot,Ama,Raj Patel,https://a.example/1,Fast.\n");
        work();
        assertThat(bench.run(second).changedProjects()).isEqualTo(1);
        assertThat(bench.number("select count(*) from project_credit where name = 'Raj Patel'")).isEqualTo(1);
        assertThat(bench.number("select count(*) from project_credit where name = 'Bo Lind'")).isZero();
        String third = bench.confirmed("Aurora,,,\n", "Aurora,Boot,Ama,Raj Patel,https://a.example/1,Fast.\n");
        work();
        assertThat(List.of(bench.run(third).changedProjects(), bench.run(third).newProjects())).containsOnly(0);
    }

    private void work() {
        job.run();
    }

    private static void refused(String reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.verdict().reason()).isEqualTo(reason));
    }
}
