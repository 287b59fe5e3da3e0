package org.cohort.insight.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTest {

    private static final String COMMUNITIES = "name,link,ideas_page,about\nAurora,https://aurora.example,,\"A kernel,\nsmall\"\nBasalt,,,\n";
    private static final String PROJECTS = "community,title,intern,mentors,link,abstract\n"
            + "Aurora,Faster boot,Ama Osei,Lena Fuchs; Raj Patel,https://archive.example/1,\"== Why ==\nIt is slow\"\n"
            + "Basalt,Docs,@ines,,https://archive.example/2,\n";

    @Test
    @DisplayName("Real archives have line breaks in cells, nicknames and missing mentors: all of it comes in")
    void readsWhatRealArchivesHave() {
        Archive archive = read(COMMUNITIES, PROJECTS);
        assertThat(archive.communities()).extracting(Archive.Community::name).containsExactly("Aurora", "Basalt");
        assertThat(archive.communities().get(0).about()).isEqualTo("A kernel,\nsmall");
        assertThat(archive.projects()).hasSize(2);
        assertThat(archive.projects().get(0).mentors()).containsExactly("Lena Fuchs", "Raj Patel");
        assertThat(archive.projects().get(0).summary()).startsWith("== Why ==");
        assertThat(archive.projects().get(1).intern()).isEqualTo("@ines");
        assertThat(archive.projects().get(1).mentors()).isEmpty();
        assertThat(archive.problems()).isEmpty();
        assertThat(archive.mentors()).isEqualTo(2);
    }

    @Test
    @DisplayName("A byte order mark, as spreadsheets write it, is no part of the header")
    void takesByteOrderMark() {
        assertThat(read("\uFEFF" + COMMUNITIES, PROJECTS).communities()).hasSize(2);
    }

    @Test
    @DisplayName("A community that only projects name is added, and said")
    void addsUnknownCommunity() {
        Archive archive = read(COMMUNITIES, PROJECTS + "Cinder,Port,Bo,,,\n");
        assertThat(archive.communities()).extracting(Archive.Community::name).contains("Cinder");
        assertThat(archive.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("unknownCommunity");
            assertThat(problem.error()).isFalse();
        });
        assertThat(archive.hasErrors()).isFalse();
    }

    @Test
    @DisplayName("A line without a title is left out and named; the others come in")
    void missingTitle() {
        Archive archive = read(COMMUNITIES, PROJECTS + "Aurora,,Bo,,,\n");
        assertThat(archive.hasErrors()).isTrue();
        assertThat(archive.projects()).hasSize(2);
        assertThat(archive.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.key()).isEqualTo("missing");
        });
    }

    @Test
    @DisplayName("A project that stands twice is shown as there twice and is yours to take or leave; it is not merged silently")
    void duplicates() {
        Archive archive = read(COMMUNITIES, PROJECTS + "basalt,docs,@INES,,https://archive.example/2,\nBasalt,Handbook,Kim,Bo,https://archive.example/2,\n");
        assertThat(new ImportFindings(archive, new ImportFindings.Store(List.of(), Map.of(), List.of(), Map.of())).lines())
                .filteredOn(line -> line.kind() == ItemKind.PROJECT).extracting(ImportFindings.Line::line, ImportFindings.Line::finding)
                .containsExactly(tuple(4L, Finding.UNMENTORED), tuple(5L, Finding.TWICE), tuple(6L, Finding.TWICE));
    }

    @Test
    @DisplayName("Both files have a line 4: which file it is of is told")
    void files() {
        Archive archive = read(COMMUNITIES, PROJECTS + "Cinder,Port,Bo,,,\n");
        assertThat(archive.communities()).extracting(Archive.Community::file).containsExactly("communities", "communities", "projects");
    }

    @Test
    @DisplayName("An address that could run something is no address")
    void dangerousAddress() {
        Archive archive = read(COMMUNITIES, PROJECTS + "Aurora,Trap,Bo,,javascript:alert(1),\n");
        assertThat(archive.projects().get(2).link()).isNull();
        assertThat(archive.problems()).extracting(ImportProblem::key).containsExactly("address");
    }

    @ParameterizedTest(name = "{0} is left out")
    @DisplayName("A line with a formula, however it is disguised, is left out and named; the others come in")
    @CsvSource(delimiter = '~', value = {
        "=1+1~Aurora", "=HYPERLINK(x)~Aurora", "@SUM(A1)~Aurora", "+cmd|' /C calc'!A0~Aurora",
        "-cmd|x~Aurora", "@cmd | '/C calc'!A0~Aurora"})
    void formulas(String cell, String community) {
        assertLeftOut("formula", community + "," + cell + ",Bo,,,\n");
    }

    @Test
    @DisplayName("A nickname with the name behind it is no formula")
    void nicknames() {
        assertThat(read(COMMUNITIES, PROJECTS + "Aurora,Port,@bo (Bo Lind),@ana | Aurora; -dot-,,\n").projects()).hasSize(3);
    }

    @Test
    @DisplayName("A wrong header says what is expected and what is there")
    void wrongHeader() {
        assertRefused("communities", "import.header", "name;link;ideas_page;about\nx;y;z;w\n", PROJECTS);
        assertRefused("projects", "import.header", COMMUNITIES, COMMUNITIES);
    }

    @Test
    @DisplayName("Broken quotes stop the import")
    void brokenQuotes() {
        assertRefused("projects", "import.broken", COMMUNITIES, PROJECTS + "Aurora,\"never closed,Bo,,,\n");
        assertRefused("projects", "import.broken", COMMUNITIES, PROJECTS + "Aurora,\"closed\" too early,Bo,,,\n");
    }

    @Test
    @DisplayName("A line with too few columns is left out and named; the others come in")
    void columns() {
        assertLeftOut("columns", "Aurora,Two\n");
    }

    @Test
    @DisplayName("Another encoding is told, not guessed")
    void encoding() {
        byte[] latin = "name,link,ideas_page,about\nMüller,,,\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Archive.read(latin, PROJECTS.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class)
                .hasMessageContaining("import.encoding");
        byte[] wide = COMMUNITIES.getBytes(Charset.forName("UTF-16"));
        assertThatThrownBy(() -> Archive.read(wide, PROJECTS.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class)
                .hasMessageContaining("import.encoding");
    }

    @Test
    @DisplayName("A file with nothing but a header says so")
    void noRows() {
        assertRefused("communities", "import.noRows", "name,link,ideas_page,about\n", PROJECTS);
    }

    private static void assertLeftOut(String problem, String line) {
        Archive archive = read(COMMUNITIES, PROJECTS + line);
        assertThat(archive.projects()).hasSize(2);
        assertThat(archive.problems()).extracting(ImportProblem::file, ImportProblem::line, ImportProblem::error, ImportProblem::key)
                .containsExactly(tuple("projects", 5L, true, problem));
    }

    private static Archive read(String communities, String projects) {
        return Archive.read(communities.getBytes(StandardCharsets.UTF_8), projects.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String field, String reason, String communities, String projects) {
        assertThatThrownBy(() -> read(communities, projects)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.verdict().reason()).isEqualTo(reason);
        });
    }
}
