package org.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A query names no entity of a feature above its own, which the compiler would not see")
class ArrowsInQueriesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/cohort");
    private static final Pattern ENTITY = Pattern.compile("@Entity(?:\\(name = \"(\\w+)\"\\))?[^{]*? class (\\w+)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\b(?:from|join) (\\w+) \\w");

    @Test
    @DisplayName("money stands above programs: they ask it by an interface")
    void fund() {
        assertThat(upward("program", "fund", "travel")).isEmpty();
    }

    @Test
    @DisplayName("what comes after a trip stands above the grant: it asks by an interface")
    void afterATrip() {
        assertThat(upward("travel/grant", "travel/claim")).isEmpty();
        assertThat(text(SOURCES.resolve("travel/grant/GrantQueries.java"))).as("nor put together while it runs").doesNotContain("from \" +");
    }

    private static List<String> upward(String below, String... above) {
        Map<String, String> kept = new HashMap<>();
        for (String feature : above) {
            sources(feature).forEach(file -> {
                Matcher entity = ENTITY.matcher(text(file));
                if (entity.find()) {
                    kept.put(entity.group(1) == null ? entity.group(2) : entity.group(1), feature);
                }
            });
        }
        assertThat(kept).hasSizeGreaterThan(1);
        return sources(below).flatMap(file -> NAMED.matcher(text(file)).results().map(found -> found.group(1)).filter(kept::containsKey)
                .map(name -> file.getFileName() + " reads " + name + " of " + kept.get(name))).toList();
    }

    private static Stream<Path> sources(String feature) {
        try (Stream<Path> files = Files.walk(SOURCES.resolve(feature))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
