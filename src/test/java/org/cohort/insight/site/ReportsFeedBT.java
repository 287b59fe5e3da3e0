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
        share(intern, report, true);
        List<String> ids = seen(cohort, intern, path);
        share(intern, report, false);
        assertThat(seen(cohort, intern, path)).as("taken back").hasSize(ids.size() - 1).isSubsetOf(ids);
        share(intern, report, true);
        assertThat(seen(cohort, intern, path)).as("shared again").isEqualTo(ids);
    }

    /** Presses the one button that says whether it is public, where it is not as wanted. */
    private static void share(Client intern, String report, boolean wanted) {
        if (isShared(intern, report) != wanted) {
            assertThat(intern.form(report, "sharing").send().statusCode()).isEqualTo(302);
        }
        assertThat(isShared(intern, report)).as("shared").isEqualTo(wanted);
    }

    private static boolean isShared(Client intern, String report) {
        return intern.page(report).contains("href=\"/journals/");
    }

    /**
     * A kept page looks for changes once a second, and what she is shown is never a kept one: asked for until everybody's is like hers, for half
     * a minute at most. To wait for another tag would not do: what is kept from before her word looks like what comes after she took it back.
     *
     * @return the ids of what the feed shows; none where it has nothing and is not there
     */
    private static List<String> seen(RunningCohort cohort, Client intern, String path) throws Exception {
        List<String> hers = ids(intern.answer(path));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        List<String> everybodys = ids(cohort.get(path));
        while (!everybodys.equals(hers) && System.nanoTime() < end) {
            everybodys = ids(cohort.get(path));
        }
        assertThat(everybodys).as("what everybody is shown").isEqualTo(hers);
        return hers;
    }

    private static List<String> ids(HttpResponse<String> answer) throws Exception {
        return answer.statusCode() == 404 ? List.of() : read(answer).getEntries().stream().map(Entry::getId).toList();
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
