package org.cohort.stress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.cohort.testing.Browser;
import org.cohort.testing.Client;
import org.cohort.testing.PastRound;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("h2")
@Running
@DisplayName("Files that can't be taken")
class BadFilesBT {

    private static final String FORM = "/organize/may-september-2025/import";
    private static final int MEGABYTE = 1024 * 1024;
    private static final FilePayload GOOD = PastRound.csv("projects.csv", "community,title,intern,mentors,link,abstract\nAurora,Boot,Ama,,,\n");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void files() throws IOException {
        for (int size : new int[] {11, 100}) {
            Files.writeString(folder.resolve(size + ".csv"), "name,link,ideas_page,about\n" + "x".repeat(size * MEGABYTE));
        }
    }

    @Test
    @DisplayName("A wrong header, broken quotes, another encoding, an empty file, two files swapped: words at the field, nothing imported")
    void malformed(Browser browser) {
        browser.expect("422");
        Map<FilePayload, String> wrong = new LinkedHashMap<>();
        wrong.put(PastRound.csv("a.csv", "name;link;ideas_page;about\nx;y;z;w\n"), "The first line must name the columns name, link, ideas_page, about.");
        wrong.put(GOOD, "The first line must name the columns name, link, ideas_page, about. It says: community, title");
        wrong.put(PastRound.csv("a.csv", "name,link,ideas_page,about\n\"Aurora,,,\n"), "The quotes are broken near line");
        wrong.put(encoded("a.csv", StandardCharsets.ISO_8859_1), "This file is not UTF-8 text.");
        wrong.put(encoded("a.csv", StandardCharsets.UTF_16), "This file is not UTF-8 text.");
        wrong.put(PastRound.csv("a.csv", "name,link,ideas_page,about\n"), "The file has no row below its first line.");
        wrong.put(PastRound.csv("a.csv", ""), "Please choose a file.");
        Page page = browser.as("organizer@example.org");
        wrong.forEach((file, words) -> {
            page.navigate(FORM);
            page.setInputFiles("#communities", file);
            page.setInputFiles("#projects", GOOD);
            send(page);
            assertThat(page.locator("#communities-problem")).containsText(words);
        });
        browser.axe(page);
    }

    @Test
    @DisplayName("Too large is said at once, before anything is sent")
    void tooLargeWithScripts(Browser browser) {
        Page page = browser.as("organizer@example.org");
        page.navigate(FORM);
        page.setInputFiles("#communities", folder.resolve("100.csv"));
        assertThat(page.locator("#communities-problem")).containsText("This file is too large: at most 10 MB.");
        button(page).click();
        assertThat(button(page)).not().hasClass("busy");
        browser.axe(page);
        page.setInputFiles("#communities", GOOD);
        assertThat(page.locator("#communities-problem")).hasText("");
    }

    @Test
    @DisplayName("Without scripts a file that is somewhat too large is refused at its field")
    void tooLargeWithoutScripts(Browser browser) {
        browser.expect("422");
        Page page = browser.withoutScripts();
        browser.signIn(page, "organizer@example.org", Browser.SAMPLE_PASSWORD);
        page.navigate(FORM);
        page.setInputFiles("#communities", folder.resolve("11.csv"));
        page.setInputFiles("#projects", GOOD);
        send(page);
        assertThat(page.locator("#communities-problem")).containsText("This file is too large: at most 10 MB.");
    }

    @Test
    @DisplayName("100 MB is answered on a page of its own, with the way back")
    void muchTooLarge(Browser browser) {
        browser.expect("413");
        Page page = browser.as("organizer@example.org");
        page.navigate(FORM);
        page.locator("#communities").evaluate("input => input.removeAttribute('data-largest')");
        page.setInputFiles("#communities", folder.resolve("100.csv"));
        Response answer = page.waitForNavigation(() -> button(page).click());
        Assertions.assertThat(answer.status()).isEqualTo(413);
        assertThat(page.locator("#main")).containsText("A file can have at most 10 MB.");
        browser.axe(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the form")).click();
        assertThat(page.locator("h1")).hasText("Import a past round");
    }

    @Test
    @DisplayName("A body that does not say its size is answered alike")
    void chunked(RunningCohort cohort) {
        Client organizer = Client.as(cohort, "organizer@example.org");
        byte[] megabyte = new byte[MEGABYTE];
        HttpResponse<String> answer = organizer.form(FORM, "import")
                .sendChunked("communities", BodyPublishers.ofByteArrays(Collections.nCopies(60, megabyte)));
        Assertions.assertThat(answer.statusCode()).isEqualTo(413);
        Assertions.assertThat(answer.body()).contains("A file can have at most 10 MB.");
        Assertions.assertThat(organizer.page(FORM)).contains("Import a past round");
    }

    private static FilePayload encoded(String name, Charset charset) {
        return new FilePayload(name, "text/csv", "name,link,ideas_page,about\nMüller,,,\n".getBytes(charset));
    }

    private static void send(Page page) {
        page.waitForNavigation(() -> button(page).click());
    }

    private static com.microsoft.playwright.Locator button(Page page) {
        return page.locator("#import [type=submit]");
    }
}
