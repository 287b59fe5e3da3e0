package org.cohort.insight.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.testing.Client;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2")
@Running
@DisplayName("I1: public reports as feeds")
class ReportsFeedBT {

    private static final Pattern JOURNAL = Pattern.compile("/journals/([A-Za-z0-9-]+)");

    @Test
    @DisplayName("are valid Atom: each with its own lasting id, a title, a date, a link and an author, the feed as new as its newest")
    void valid(RunningCohort cohort) throws Exception {
        for (String path : List.of("/feeds/internships/" + journal(cohort) + ".atom", "/feeds/communities/" + community(cohort) + ".atom")) {
            HttpResponse<String> answer = cohort.get(path);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
            Feed feed = read(answer);
            assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
            assertThat(feed.getId()).endsWith(path);
            assertThat(feed.getTitle()).isNotBlank();
            assertThat(feed.getOtherLinks()).anySatisfy(link -> {
                assertThat(link.getRel()).isEqualTo("self");
                assertThat(link.getHref()).isEqualTo(feed.getId());
            });
            assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.getTitle()).isNotBlank();
                assertThat(entry.getAuthors()).isNotEmpty();
                assertThat(entry.getAlternateLinks()).singleElement().satisfies(link -> assertThat(link.getHref()).contains("/journals/"));
                assertThat(entry.getUpdated()).isBetween(entry.getPublished(), feed.getUpdated(), true, true);
                assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
                assertThat(entry.getContents().get(0).getValue()).doesNotContain("<script");
            });
            assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
            assertThat(read(cohort.get(path)).getEntries()).extracting(Entry::getId).as("asked again").isEqualTo(feed.getEntries().stream().map(Entry::getId).toList());
        }
        assertThat(cohort.get("/feeds/internships/no-such.atom").statusCode()).isEqualTo(404);
        assertThat(cohort.get("/feeds/communities/no-such.atom").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("who has a feed already is told so in a few bytes, until something in it changes")
    void again(RunningCohort cohort) throws Exception {
        String path = "/feeds/internships/" + journal(cohort) + ".atom";
        HttpResponse<String> first = cohort.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = RunningCohort.send(cohort.client(), HttpRequest.newBuilder(URI.create(cohort.url(path))).header("If-None-Match", tag).build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> other = RunningCohort.send(cohort.client(), HttpRequest.newBuilder(URI.create(cohort.url(path))).header("If-None-Match", "\"other\"").build());
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a private report is never inside: it leaves the feed with her word and comes back under the same id")
    void privateOnes(RunningCohort cohort) throws Exception {
        Client intern = Client.as(cohort, "intern@example.org");
        String internship = intern.find(intern.find("/inbox", "/reports/[A-Za-z0-9-]+"), "/internship/([a-z0-9]{10,})");
        String path = "/feeds/internships/" + internship + ".atom";
        String report = Pattern.compile("/reports/[A-Za-z0-9-]+").matcher(intern.page("/internship/" + internship)).results().map(MatchResult::group).distinct()
                .filter(one -> intern.page(one).contains("<form id=\"sharing\"")).findFirst().orElseThrow();
        boolean shown = share(intern, report, cohort, path, true);
        assertThat(shown).as("shared").isTrue();
        List<String> ids = read(cohort.get(path)).getEntries().stream().map(Entry::getId).toList();
        String tag = cohort.get(path).headers().firstValue("ETag").orElse("");
        assertThat(share(intern, report, cohort, path, false)).as("taken back").isFalse();
        HttpResponse<String> without = changed(cohort, path, tag);
        if (without.statusCode() == 200) {
            assertThat(without.headers().firstValue("ETag").orElse("")).isNotEqualTo(tag);
            assertThat(read(without).getEntries()).extracting(Entry::getId).hasSize(ids.size() - 1).isSubsetOf(ids);
        } else {
            assertThat(without.statusCode()).as("nothing of hers is public").isEqualTo(404);
            assertThat(ids).hasSize(1);
        }
        share(intern, report, cohort, path, true);
        assertThat(read(changed(cohort, path, without.headers().firstValue("ETag").orElse(""))).getEntries()).extracting(Entry::getId).isEqualTo(ids);
    }

    /** Presses the one button that says whether it is public until it is as wanted. @return whether it is public */
    private static boolean share(Client intern, String report, RunningCohort cohort, String feed, boolean wanted) {
        String page = intern.page(report);
        boolean shown = page.contains("href=\"/journals/");
        if (shown != wanted) {
            assertThat(intern.form(report, "sharing").send().statusCode()).isEqualTo(302);
            shown = intern.page(report).contains("href=\"/journals/");
        }
        return shown;
    }

    /** A kept page looks for changes once a second: asked for until it has another tag, for half a minute at most. */
    private static HttpResponse<String> changed(RunningCohort cohort, String path, String tag) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        HttpResponse<String> answer = cohort.get(path);
        while (answer.headers().firstValue("ETag").orElse("").equals(tag) && System.nanoTime() < end) {
            answer = cohort.get(path);
        }
        return answer;
    }

    private static Feed read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
    }

    private static String journal(RunningCohort cohort) {
        return found(JOURNAL, cohort.get("/sitemap/journals-1.xml").body());
    }

    private static String community(RunningCohort cohort) {
        return found(Pattern.compile("/feeds/communities/([A-Za-z0-9-]+)\\.atom"), cohort.get("/communities/xen-project").body());
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }
}
