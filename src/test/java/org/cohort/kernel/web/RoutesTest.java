package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final Routes ROUTES = Routes.parse(List.of("# comment", "", "/ /home.xhtml", "/rounds /rounds.xhtml",
            "/rounds/{round} /round.xhtml", "/organize/{round}/imports/{run} /run.xhtml", "/organize/programs/new /new.xhtml", "/organize/{round}/new /x.xhtml"));

    @Test
    @DisplayName("An address leads to its page and brings its parameters")
    void finds() {
        assertThat(ROUTES.find("/").page()).isEqualTo("/home.xhtml");
        assertThat(ROUTES.find("/rounds/may-2014").parameters()).containsEntry("round", "may-2014");
        assertThat(ROUTES.find("/organize/r1/imports/x").parameters()).containsEntry("round", "r1").containsEntry("run", "x");
        assertThat(ROUTES.find("/rounds/")).isEqualTo(ROUTES.find("/rounds"));
    }

    @Test
    @DisplayName("A word wins over a placeholder; what is not there leads nowhere")
    void mostFixedWins() {
        assertThat(ROUTES.find("/organize/programs/new").page()).isEqualTo("/new.xhtml");
        assertThat(ROUTES.find("/rounds/a/b")).isNull();
        assertThat(ROUTES.find("/round.xhtml")).isNull();
    }

    @Test
    @DisplayName("Every route of Cohort leads to a page that is there, and no address has two")
    void everyRouteHasItsPage() throws Exception {
        HashSet<String> seen = new HashSet<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/routes.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] columns = line.strip().split("\\s+");
                assertThat(columns).as(line).hasSizeBetween(2, 3);
                assertThat(columns.length == 2 || columns[2].equals("public")).as(line).isTrue();
                assertThat(Path.of("src/main/webapp" + columns[1])).as(line).exists();
                assertThat(seen.add(columns[0].replaceAll("\\{[^}]+}", "{}"))).as("twice: " + line).isTrue();
            }
        }
    }

    @Test
    @DisplayName("Where files are sent, the address itself leads to the servlet that reads them: else they would be left out in silence")
    void filesArrive() throws Exception {
        String servlet = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")).split("<servlet-name>faces</servlet-name>\\s*<url-pattern>", 2)[1].split("</servlet-mapping>")[0];
        int pages = 0;
        for (String line : Files.readAllLines(Path.of("src/main/resources/routes.txt"))) {
            String[] columns = line.strip().split("\\s+");
            if (columns.length > 1 && !line.startsWith("#") && takesFiles(columns[1])) {
                String first = "/" + columns[0].split("/")[1];
                assertThat(servlet).as(line).containsPattern(">" + first + "(/\\*)?<");
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(5);
    }

    private static boolean takesFiles(String page) throws Exception {
        String text = Files.readString(Path.of("src/main/webapp" + page));
        if (text.contains("multipart/form-data")) {
            return true;
        }
        for (MatchResult include : Pattern.compile("ui:include src=\"(/[^\"#]+)\"").matcher(text).results().toList()) {
            if (takesFiles(include.group(1))) {
                return true;
            }
        }
        return false;
    }
}
