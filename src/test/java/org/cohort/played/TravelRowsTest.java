package org.cohort.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of what the best of other systems for travel money do")
class TravelRowsTest {

    /** Those that count for every such system. */
    private static final List<String> ROWS = List.of("A1 A2 A4 A5 A9 B1 B2 B3 B10 B11 B12 B15 B16 B17 C1 C10 C11 C12 C13 C14 D1 D2 D7 D8 D10 D15 D16 E3 E5 E6"
            .concat(" F1 F2 F3 F5 F8 F11 F14 F17 F18 F23 F24 G1 G4 G6 H1 H3 H4 H6 H9").split(" "));
    private static final Pattern ROW = Pattern.compile("\\| ([A-H]?\\d+) \\|.*");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|BT|IT))(?:\\.(\\w+))?`");

    @Test
    @DisplayName("has each of them, in their order")
    void whole() throws IOException {
        assertThat(lines().stream().map(line -> ROW.matcher(line).results().findFirst().orElseThrow().group(1)).filter(row -> Character.isLetter(row.charAt(0))))
                .containsExactlyElementsOf(ROWS);
    }

    @Test
    @DisplayName("names tests that are there")
    void tests() throws IOException {
        Set<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        }
        for (String line : lines()) {
            List<MatchResult> named = TEST.matcher(line).results().toList();
            assertThat(named).as(line).isNotEmpty();
            for (MatchResult test : named) {
                List<Path> found = sources.stream().filter(file -> file.getFileName().toString().equals(test.group(1) + ".java")).toList();
                assertThat(found).as(test.group()).isNotEmpty();
                if (test.group(2) != null) {
                    assertThat(found.stream().anyMatch(source -> has(source, test.group(2)))).as(test.group()).isTrue();
                }
            }
        }
    }

    private static boolean has(Path source, String method) {
        try {
            return Files.readString(source).contains("void " + method + "(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("docs/decisions/travel-rows.md")).stream().filter(line -> ROW.matcher(line).matches()).toList();
    }
}
