package org.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files stay short enough to be read at once")
class FileLengthTest {

    @Test
    @DisplayName("A class has at most 300 lines, a page's bean 200, a test that tells a whole story 400")
    void classes() {
        assertThat(longer(Path.of("src/main/java"), ".java", 300)).isEmpty();
        assertThat(longer(Path.of("src/test/java"), ".java", 400)).isEmpty();
        assertThat(longer(Path.of("src/main/java"), "Backing.java", 200)).isEmpty();
    }

    @Test
    @DisplayName("A page has at most 150 lines")
    void pages() {
        assertThat(longer(Path.of("src/main/webapp"), ".xhtml", 150)).isEmpty();
    }

    @Test
    @DisplayName("Every package says what it is")
    void packages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).map(Path::toString).sorted()).isEmpty();
        }
    }

    private static List<String> longer(Path folder, String end, int most) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).filter(file -> lines(file) > most)
                    .map(file -> file + ": " + lines(file) + " lines").sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
