package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cohort.insight.imports.ImportFindings.Known;
import org.cohort.insight.imports.ImportFindings.Line;
import org.cohort.insight.imports.ImportFindings.Store;
import org.cohort.insight.imports.ImportFindings.Stored;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the preview of an import finds out")
class ImportFindingsTest {

    /** As archives of 2014 are: short names in one file, full ones in the other, tied by addresses only. */
    private static final String COMMUNITIES = "name,link,ideas_page,about\naur,https://archive.example/orgs/aur,,\nbasalt,https://archive.example/orgs/basalt,,\n"
            + "quiet,https://archive.example/orgs/quiet,,\n";
    private static final String PROJECTS = "community,title,intern,mentors,link,abstract\n"
            + "Aurora Kernel,Faster boot,Ama Osei,,https://archive.example/orgs/aur/projects/ama.html,\n"
            + "Aurora Kernel,Faster boot,Bo Lind,,https://archive.example/orgs/aur/projects/bo.html,\n"
            + "Basalt,Docs,Ines,Lena Fuchs,https://archive.example/orgs/basalt/projects/ines.html,\n"
            + ",Lost,Noor,Lena Fuchs,,\n"
            + "The Aurora Kernel Foundation,Later,Kim,Lena Fuchs,https://archive.example/p/9,\n";

    private final Archive archive = Archive.read(COMMUNITIES.getBytes(StandardCharsets.UTF_8), PROJECTS.getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("An organization that one file calls by its short name is the one below whose address its projects lie")
    void shortNames() {
        assertThat(archive.communities()).extracting(Archive.Community::name)
                .containsExactly("Aurora Kernel", "Basalt", "quiet", "The Aurora Kernel Foundation");
        assertThat(archive.communities()).extracting(Archive.Community::shortName).containsExactly("aur", "basalt", null, null);
        assertThat(archive.projects()).extracting(Archive.Project::community).containsExactly(0, 0, 1, -1, 3);
    }

    @Test
    @DisplayName("Each organization gets its suggestion: known by an earlier decision, by name, by address, likely, new")
    void organizations() {
        List<Line> lines = lines(store(List.of(new Known("aurora-kernel-2", "Aurora"), new Known("basalt", "Basalt Rocks"), new Known("quiet-group", "Quiet")),
                Map.of("aur", "aurora-kernel-2"), List.of()));
        assertThat(lines).filteredOn(line -> line.kind() == ItemKind.ORGANIZATION).extracting(Line::finding)
                .containsExactly(Finding.KNOWN, Finding.SLUG, Finding.EXACT, Finding.LIKELY);
        assertThat(lines.get(0).candidates()).containsExactly("c:aurora-kernel-2");
        assertThat(lines.get(3).candidates()).containsExactly("f:0", "c:aurora-kernel-2");
        assertThat(lines(store(List.of(), Map.of(), List.of()))).filteredOn(line -> line.kind() == ItemKind.ORGANIZATION).extracting(Line::finding)
                .containsExactly(Finding.NEW, Finding.NEW, Finding.NEW, Finding.LIKELY);
    }

    @Test
    @DisplayName("Odd projects are put to decision: no organization, the title twice, in the round already, no mentor")
    void projects() {
        List<Line> lines = lines(store(List.of(), Map.of(), List.of(new Stored("later", null, false)))).stream()
                .filter(line -> line.kind() == ItemKind.PROJECT).toList();
        assertThat(lines).extracting(Line::finding).containsExactly(Finding.UNMENTORED, Finding.TWICE, Finding.LONE, Finding.STORED);
        assertThat(lines).extracting(Line::line).containsExactly(2L, 3L, 5L, 6L);
    }

    @Test
    @DisplayName("What the round has from this archive is no duplicate of itself, and what was decided then is decided")
    void again() {
        List<Stored> stored = archive.projects().stream().map(project -> new Stored(project.title(), project.link(), true)).toList();
        Line odd = lines(store(List.of(), Map.of(), List.of())).stream().filter(line -> line.finding() == Finding.TWICE).findFirst().orElseThrow();
        List<Line> lines = lines(new Store(List.of(), Map.of(), stored, Map.of(odd.key(), Choice.OUT)));
        assertThat(lines).extracting(Line::finding).doesNotContain(Finding.STORED);
        assertThat(lines).filteredOn(line -> line.finding() == Finding.TWICE).extracting(Line::choice).containsExactly(Choice.OUT);
    }

    @Test
    @DisplayName("S3: the key a project is known by tells nobody's name")
    void keys() {
        assertThat(lines(store(List.of(), Map.of(), List.of()))).extracting(Line::key).allMatch(key -> key.matches("[0-9a-f]{64}"));
    }

    private List<Line> lines(Store store) {
        return new ImportFindings(archive, store).lines();
    }

    private static Store store(List<Known> communities, Map<String, String> names, List<Stored> projects) {
        return new Store(communities, names, projects, Map.of());
    }
}
