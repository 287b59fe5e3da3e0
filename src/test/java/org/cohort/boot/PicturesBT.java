package org.cohort.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohort.testing.Browser;
import org.cohort.testing.Pictures;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The guides' pictures. That of an import is taken by the test of imports. */
@Running
@Tag("h2")
@DisplayName("The pictures in the guides")
class PicturesBT {

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\((?:docs/)?images/([^)]+)\\)");
    private static final String OPEN = "/organize/january-april-2027";
    private static final String FUND = "/funds/interns-at-conferences";
    private static final String PAST = "/organize/may-august-2014";

    @Test
    @DisplayName("docs/organizer.md: what it shows is there to be seen")
    void organizer(Browser browser) {
        Page page = browser.as("organizer@example.org");
        shown(page, "organizer-form", "/organize/programs/outreach-program-for-women/forms/application-essays");
        shown(page, "organizer-clone", OPEN + "/clone?name=January%E2%80%93April+2028&startsOn=2028-01-10");
        assertThat(page.locator("#dates").innerText()).contains("2028");
        shown(page, "organizer-desk", OPEN);
        shown(page, "organizer-checklist", OPEN + "/checklist");
        shown(page, "organizer-deadlines", OPEN + "/deadlines");
        page.locator("#REVIEWS_CLOSE").fill(LocalDateTime.parse(page.locator("#REVIEWS_CLOSE").inputValue()).plusDays(2).toString());
        page.locator("#save").click();
        page.waitForURL("**/deadlines/*");
        Pictures.taken(page, "organizer-change");
        shown(page, "organizer-slots", OPEN + "/slots");
        shown(page, "organizer-applicants", OPEN + "/applications");
        shown(page, "organizer-numbers", PAST + "/numbers");
    }

    @Test
    @DisplayName("docs/intern.md: what it shows is there to be seen")
    void intern(Browser browser) {
        Page page = browser.as("intern@example.org");
        page.navigate("/internship");
        String internship = page.url().replaceAll("^.*?(/internship/[^/?#]+).*$", "$1");
        shown(page, "intern-plan", internship + "/plan");
        assertThat(page.locator("main").innerText()).as("milestones").contains("What became of it");
        page.navigate(internship + "#stipend");
        page.locator("#stipend").scrollIntoViewIfNeeded();
        Pictures.taken(page, "intern-stipend");
        page.navigate("/dev/mail?to=intern@example.org");
        String report = page.locator("article.mail").filter(new Locator.FilterOptions().setHasText("intern@example.org")).locator("a[href^='/reports/']").first().getAttribute("href");
        page.setViewportSize(390, 844);
        page.navigate(report);
        page.locator("#done").waitFor();
        Pictures.taken(page, "intern-report");
    }

    @Test
    @DisplayName("docs/mentor.md: what it shows is there to be seen")
    void mentor(Browser browser) {
        Page page = browser.as("mentor@example.org");
        shown(page, "mentor-board", "/mentoring");
        assertThat(page.locator("table.cards tbody tr").count()).isPositive();
        page.navigate("/today");
        page.locator("#main a[href^='/evaluations/']").first().click();
        page.locator("#filling").waitFor();
        assertThat(page.locator("aside details").count()).as("earlier reports beside the form").isPositive();
        page.locator("aside details").last().locator("summary").click();
        Pictures.taken(page, "mentor-evaluation");
        Page coordinator = browser.as("organizer@example.org");
        coordinator.navigate("/today");
        coordinator.locator("#main a[href^='/extensions/']").first().click();
        coordinator.locator("main table").first().waitFor();
        Pictures.taken(coordinator, "mentor-extension");
    }

    @Test
    @DisplayName("docs/treasurer.md: what it shows is there to be seen")
    void treasurer(Browser browser) {
        Page page = browser.as("treasurer@example.org");
        shown(page, "treasurer-fund", FUND);
        assertThat(page.locator("main aside").innerText()).contains("Came in", "Free");
        shown(page, "treasurer-board", FUND + "/grants");
        assertThat(page.locator("main table tbody tr").count()).isGreaterThan(2);
        shown(page, "treasurer-decide", FUND + "/decide");
        assertThat(page.locator("main").innerText()).contains("Left in the fund then");
        shown(page, "treasurer-impact", FUND + "/impact");
        assertThat(page.locator("main").innerText()).contains("By conference");
        page.navigate("/funds/stipends/batches");
        page.navigate(page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(Pattern.compile("Released|Exported"))).first().locator("a").getAttribute("href"));
        assertThat(page.locator("main").innerText()).contains("Released by");
        Pictures.taken(page, "treasurer-batch");
    }

    @Test
    @DisplayName("docs/travel.md: what it shows is there to be seen")
    void travel(Browser browser) {
        Page intern = browser.as("intern@example.org");
        shown(intern, "travel-ask", "/conferences/library-os-retreat-2026/grant");
        assertThat(intern.locator("main").innerText()).contains("There is money left in it");
        intern.navigate("/grants");
        String grant = intern.locator("main a[href^='/grants/']").first().getAttribute("href");
        shown(intern, "travel-offer", grant);
        assertThat(intern.locator("main").innerText()).contains("The offer ends");
        shown(intern, "travel-plan", grant + "/trip");
        Page treasurer = browser.as("treasurer@example.org");
        shown(treasurer, "travel-rules", FUND + "/policy");
        treasurer.navigate("/today");
        String claim = treasurer.locator("#needing a.btn[href$='/claim']").first().getAttribute("href");
        treasurer.navigate(claim);
        treasurer.locator("#rule").evaluate("part => window.scrollTo(0, part.offsetTop - 70)");
        assertThat(treasurer.locator("#rule-form").innerText()).contains("can be paid of it");
        Pictures.taken(treasurer, "travel-check");
        Page traveller = browser.as("lucia.ferrando@example.org");
        traveller.setViewportSize(390, 844);
        shown(traveller, "travel-claim", claim);
        assertThat(traveller.locator("main").innerText()).contains("is with the treasurer since");
    }

    @Test
    @DisplayName("No picture is missing, and none is left over")
    void complete() throws IOException {
        List<String> named;
        try (Stream<Path> documents = Stream.concat(Stream.of(Path.of("README.md")), Files.list(Path.of("docs")))) {
            named = documents.filter(file -> file.toString().endsWith(".md")).map(PicturesBT::text)
                    .flatMap(text -> PICTURE.matcher(text).results()).map((MatchResult found) -> found.group(1)).sorted().distinct().toList();
        }
        try (Stream<Path> files = Files.list(Pictures.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted()).isEqualTo(named);
        }
    }

    private static void shown(Page page, String name, String path) {
        page.navigate(path);
        Pictures.taken(page, name);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
