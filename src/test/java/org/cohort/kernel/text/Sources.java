package org.cohort.kernel.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own source files, for the tests that read them. */
final class Sources {

    private Sources() {
    }

    /** Every file below the folder whose name ends so; none when the folder is not there. */
    static List<Path> files(String folder, String end) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the pattern's first group finds in those files, each with the prefix. */
    static Set<String> matches(String folder, String end, Pattern pattern, String prefix) {
        Set<String> found = new TreeSet<>();
        for (Path file : files(folder, end)) {
            Matcher matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                found.add(prefix + matcher.group(1));
            }
        }
        return found;
    }
}
