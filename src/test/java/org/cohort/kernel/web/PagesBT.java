package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, as everybody who gets there by links sees it. Says nothing of databases, so it runs on H2 alone. */
@Running
@Tag("h2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Every page")
class PagesBT {

    /** Where no link of a page leads, and why. */
    private static final Map<String, String> APART = new TreeMap<>(Map.ofEntries(
            Map.entry("/confirm/{token}", "a mail leads there"),
            Map.entry("/reset/{token}", "a mail leads there"),
            Map.entry("/join/{token}", "a mail leads there"),
            Map.entry("/invitations/{token}", "a mail leads there"),
            Map.entry("/start/{token}", "the console of an empty installation leads there"),
            Map.entry("/rounds/{round}/sign-up", "no round of the sample takes communities any more; StoryBT goes there"),
            Map.entry("/organize/{round}/deadlines/{change}", "a change of dates makes one; FormsBT goes there"),
            Map.entry("/organize/{round}/imports/{run}", "an import makes one; its own test goes there"),
            Map.entry("/reconcile/{statement}", "a bank's file makes one; BankBT goes there"),
            Map.entry("/hide/{token}", "a mail leads there"),
            Map.entry("/communities/{community}/merge/{other}", "no two communities of the sample are alike; ImportBT merges two"),
            Map.entry("/grants/{grant}/kit", "only of a trip that was accepted, and the sample leaves the offers to be tried: BoardBT goes there"),
            Map.entry("/projects/{project}/people", "only projects of an archive lead there, and the sample has none"),
            Map.entry("/credits/{claim}", "a claim of an archive's entry makes one"),
            Map.entry("/hidings/{hiding}", "a request to withhold a name makes one")));
    private static final List<String> PUBLIC = List.of("/", "/rounds", "/programs", "/communities", "/projects", "/stories", "/conferences", "/sign-in", "/sign-up");
    private static final int PEOPLE = 9;

    private final Set<String> kinds = new HashSet<>();
    private final Map<String, Integer> visited = new HashMap<>();
    private int walked;

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"visitor", "applicant", "intern", "mentor", "coordinator", "organizer", "treasurer", "admin", "alum"})
    @DisplayName("Answers, complains of nothing, pleases axe in light and dark, has one heading and a title, holds at 390 px, and says nothing unfinished")
    void walk(String who, Browser browser) {
        Page page = who.equals("visitor") ? browser.visitor() : browser.as(who + "@example.org");
        Walk walk = new Walk(browser, page, visited).from(who.equals("visitor") ? "/" : "/today", kinds);
        walk.visits().forEach((route, times) -> visited.merge(route, times, Integer::sum));
        walked++;
        assertThat(walk.problems()).isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName("Every route is reached by links by somebody, except the few that are not meant to be")
    void all() {
        assumeTrue(walked == PEOPLE, "only after everybody has walked");
        Set<String> missed = new TreeSet<>(Routes.load().patterns());
        missed.removeAll(visited.keySet());
        assertThat(missed).isEqualTo(APART.keySet());
    }

    @Test
    @Order(3)
    @DisplayName("Without scripts the public pages say the same")
    void withoutScripts(Browser browser) {
        Page page = browser.visitor();
        Page plain = browser.withoutScripts();
        for (String address : PUBLIC) {
            page.navigate(address);
            plain.navigate(address);
            // Only the times differ: scripts tell them in the reader's own zone.
            assertThat(words(plain)).as(address).isNotEmpty().isEqualTo(words(page));
        }
    }

    @Test
    @Order(4)
    @DisplayName("Axe finds what is wrong, each place of it: a page that passes was really looked at")
    void axeFinds(Browser browser) {
        Page page = browser.visitor();
        page.setContent("<h1></h1><input><input><button></button><p style='color:#ccc;background:#fff'>pale</p>");
        assertThatThrownBy(() -> browser.axe(page)).isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("document-title", "empty-heading", "button-name", "color-contrast").hasMessageMatching("(?s).*\nlabel: [^\n]*\n {2}<input>\n {2}<input>.*");
    }

    private static String words(Page page) {
        return page.locator("#main").innerText().replaceAll("\\s+", " ");
    }
}
