package org.cohort.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list of defects that are not repeated here")
class EarlierDefectsTest {

    private static final int ALL = 22;
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|BT|IT))(?:\\.(\\w+))?`");

    @Test
    @DisplayName("names each of them, and tests that are there")
    void whole() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/decisions/earlier-defects.md")).stream().filter(line -> line.startsWith("| B")).toList();
        assertThat(rows.stream().map(row -> row.split(" ")[1])).containsExactlyElementsOf(IntStream.rangeClosed(1, ALL).mapToObj(number -> "B" + number).toList());
        assertThat(rows).allMatch(row -> TEST.matcher(row).find());
        Set<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        }
        for (MatchResult named : rows.stream().flatMap(row -> TEST.matcher(row).results()).toList()) {
            List<Path> found = sources.stream().filter(file -> file.getFileName().toString().equals(named.group(1) + ".java")).toList();
            assertThat(found).as(named.group()).isNotEmpty();
            if (named.group(2) != null) {
                assertThat(Files.readString(found.get(0))).as(named.group()).contains("void " + named.group(2) + "(");
            }
        }
    }
}
