package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What stands in {@code co:kept} is shown to everybody, whoever it was written for. */
@DisplayName("Parts of public pages that are kept")
class KeptPartTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern PART = Pattern.compile("<co:kept(?:\\s[^>]*)?>(.*?)</co:kept>", Pattern.DOTALL);
    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"([^\"#]+)\"");
    /** What knows who reads, or posts. */
    private static final Pattern PERSONAL = Pattern.compile("co:actions|co:form|<h:|method=\"post\"|layout\\.|standing\\.|current|organizer|inside\\(|editable\\(|options\\(\\)|co:posted|co:nonce|co:messages");

    @Test
    @DisplayName("they are on public pages, know nothing of who reads and post nothing")
    void alikeForEverybody() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).filter(file -> read(file).contains("<co:kept")).toList();
        }
        assertThat(pages).isNotEmpty();
        String routes = Files.readString(Path.of("src/main/resources/routes.txt"));
        for (Path page : pages) {
            assertThat(routes).as(page + " is public").containsPattern("(?m)\\s/" + PAGES.relativize(page) + "\\s+public$");
            for (Matcher part = PART.matcher(read(page)); part.find();) {
                assertThat(PERSONAL.matcher(whole(part.group(1))).results().map(found -> found.group())).as(page.toString()).isEmpty();
            }
        }
    }

    private static String whole(String part) {
        StringBuilder all = new StringBuilder(part);
        for (Matcher included = INCLUDED.matcher(part); included.find();) {
            all.append(whole(read(PAGES.resolve(included.group(1).substring(1)))));
        }
        return all.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
