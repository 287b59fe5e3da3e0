package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Running
@DisplayName("Public pages are kept until what they show changes")
class PublicPagesBT {

    private static final String[] NONE = {};

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programs", "/rounds", "/communities", "/projects", "/projects?q=xen", "/conferences", "/stories"})
    @DisplayName("A repeat visit is answered by 304, without a session, and the page stands without inline scripts")
    void repeated(String path, RunningCohort cohort) {
        HttpResponse<String> first = get(cohort, path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Vary").orElse("")).contains("Cookie", "Accept-Language");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self'").doesNotContain("nonce");
        assertThat(first.body()).doesNotContain("<script>", "nonce=");
        HttpResponse<String> again = get(cohort, path, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        // An act of a job in between makes a new edition; the page itself is the same unless it shows a clock.
        assertThat(again.statusCode()).isIn(304, 200);
        if (again.statusCode() == 200) {
            assertThat(get(cohort, path, "If-None-Match", again.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        }
    }

    @Test
    @DisplayName("After an act the public page is made anew")
    void acted(Browser browser, RunningCohort cohort) {
        assertThat(get(cohort, "/conferences").body()).doesNotContain("Kept Pages Summit");
        Page page = browser.as("coordinator@example.org");
        page.navigate(cohort.url("/conferences/new"));
        page.locator("#name").fill("Kept Pages Summit");
        page.locator("#city").fill("Lisbon");
        page.locator("#country").selectOption("PT");
        page.locator("#zone").selectOption("Europe/Lisbon");
        page.locator("#startsOn").fill("2030-05-06");
        page.locator("#endsOn").fill("2030-05-07");
        page.locator("#main form [type=submit]").first().click();
        page.waitForURL(url -> !url.endsWith("/conferences/new"));
        page.waitForCondition(() -> get(cohort, "/conferences").body().contains("Kept Pages Summit"));
    }

    @Test
    @DisplayName("Who is signed in, or brings any cookie, gets a page of her own that nobody keeps")
    void own(Browser browser, RunningCohort cohort) {
        Page page = browser.as("mentor@example.org");
        assertThat(page.request().get("/rounds").headers()).containsEntry("cache-control", "no-store");
        assertThat(get(cohort, "/rounds").body()).contains("/sign-in");
        assertThat(get(cohort, "/rounds", "Cookie", "cohort=made-up").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    @DisplayName("What is kept of a page for who is signed in is what everybody sees, whoever had it written; only times are said in each one's zone")
    void parts(Browser browser) {
        Page organizer = browser.as("organizer@example.org");
        Page visitor = browser.visitor();
        for (String path : new String[] {"/projects", "/projects?q=xen", "/projects?open=yes&sort=newest", "/", "/rounds/september-december-2026"}) {
            String part = path.startsWith("/rounds") ? "#communities" : "#main";
            String words = words(organizer, path, part);
            assertThat(words(organizer, path, part)).as("kept: " + path).isNotBlank().isEqualTo(words);
            assertThat(words(visitor, path, part)).as(path).isEqualTo(words);
            assertThat(organizer.locator("header.bar").innerText()).as("her own bar").doesNotContain("Sign in");
        }
    }

    @Test
    @DisplayName("What somebody posts to a public page changes it for nobody")
    void posted(RunningCohort cohort) {
        String address = "/projects?sort=community";
        RunningCohort.send(cohort.client(), HttpRequest.newBuilder(URI.create(cohort.url(address))).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("q=nobody-calls-a-project-so")).build());
        assertThat(get(cohort, address).body()).contains("/projects/").doesNotContain("nobody-calls-a-project-so");
        assertThat(get(cohort, address, "Cookie", "other=1").body()).doesNotContain("nobody-calls-a-project-so");
    }

    @Test
    @DisplayName("Pages that are not there, and forms, are not kept")
    void others(RunningCohort cohort) {
        assertThat(get(cohort, "/projects/nosuch").headers().firstValue("ETag")).isEmpty();
        assertThat(get(cohort, "/sign-in").headers().firstValue("ETag")).isEmpty();
    }

    private static String words(Page page, String path, String part) {
        page.navigate(path);
        return ((String) page.evaluate("part => { const copy = document.querySelector(part).cloneNode(true); copy.querySelectorAll('time').forEach(time => time.remove()); return copy.textContent; }", part))
                .replaceAll("\\s+", " ");
    }

    private static HttpResponse<String> get(RunningCohort cohort, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(cohort.url(path)));
        return RunningCohort.send(cohort.client(), (headers.length == NONE.length ? request : request.headers(headers)).build());
    }
}
