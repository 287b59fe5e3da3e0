package org.cohort.insight.site;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@Running
@DisplayName("The public site as programs read it")
class SiteBT {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern PICTURE = Pattern.compile("<meta property=\"og:image\" content=\"([^\"]+)\"");

    @Test
    @DisplayName("The sitemap leads to every public page, and each answers a visitor")
    void sitemap(RunningCohort cohort) throws Exception {
        List<String> parts = texts(xml(cohort, "/sitemap.xml"), "loc");
        assertThat(parts).hasSize(9);
        List<String> all = addresses(cohort);
        assertThat(all.stream().map(SiteBT::path)).contains("/", "/rounds", "/stories").anyMatch(path -> path.startsWith("/conferences/"))
                .anyMatch(path -> path.startsWith("/stories/")).anyMatch(path -> path.startsWith("/people/")).anyMatch(path -> path.startsWith("/projects/"))
                .anyMatch(path -> path.startsWith("/journals/"))
                .doesNotHaveDuplicates();
        assertThat(all).allSatisfy(address -> assertThat(cohort.get(path(address)).statusCode()).as(address).isEqualTo(200));
        assertThat(cohort.get("/sitemap/projects-99.xml").statusCode()).isEqualTo(404);
        assertThat(cohort.get("/sitemap/nothing.xml").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("The news are a feed of what was published, the latest first")
    void news(RunningCohort cohort) throws Exception {
        Document feed = xml(cohort, "/news.atom");
        List<String> published = texts(feed, "published");
        assertThat(published).isNotEmpty().isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(texts(feed, "title")).doesNotContain("");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(published.size());
    }

    @Test
    @DisplayName("T1: a round's dates are a calendar, at the instants of its page; a round that is not there has none")
    void calendar(RunningCohort cohort) throws Exception {
        String round = addresses(cohort).stream().map(SiteBT::path).filter(path -> path.startsWith("/rounds/"))
                .findFirst().orElseThrow().substring("/rounds/".length());
        HttpResponse<String> answer = cohort.get("/calendar/" + round + ".ics");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        ICalendar calendar = Biweekly.parse(answer.body()).first();
        String page = cohort.get("/rounds/" + round).body();
        assertThat(calendar.getEvents()).isNotEmpty();
        assertThat(calendar.getEvents()).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
        for (VEvent event : calendar.getEvents()) {
            assertThat(page).contains("datetime=\"" + event.getDateStart().getValue().toInstant().toString().replace("Z", ""));
        }
        assertThat(cohort.get("/calendar/no-such-round.ics").statusCode()).isEqualTo(404);
        assertThat(cohort.get("/calendar/" + round).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("Pages say what they are about in the words of schema.org and Open Graph")
    void structured(RunningCohort cohort) throws Exception {
        for (String start : List.of("/", "/rounds/", "/programs/", "/communities/", "/conferences/", "/stories/", "/people/")) {
            String address = addresses(cohort).stream()
                    .filter(loc -> start.equals("/") ? path(loc).equals("/") : path(loc).startsWith(start)).findFirst().orElseThrow();
            String page = cohort.get(path(address)).body();
            Matcher data = DATA.matcher(page);
            assertThat(data.find()).as(address).isTrue();
            JsonObject json = Json.createReader(new StringReader(data.group(1))).readObject();
            assertThat(json.getString("@context")).isEqualTo("https://schema.org");
            assertThat(json.getString("url")).isEqualTo(address);
            assertThat(page).contains("property=\"og:title\"", "rel=\"canonical\"");
            pictured(cohort, page, address);
        }
    }

    @Test
    @DisplayName("Lists say what they are, too, by one address whatever they are narrowed to")
    void lists(RunningCohort cohort) {
        for (String list : List.of("/programs", "/rounds", "/communities", "/projects", "/conferences", "/stories")) {
            String page = cohort.get(list + "?page=1").body();
            assertThat(page).as(list).containsPattern("rel=\"canonical\" href=\"[^\"?]+" + list + "\"").contains("CollectionPage");
            pictured(cohort, page, list);
        }
    }

    private static void pictured(RunningCohort cohort, String page, String address) {
        Matcher picture = PICTURE.matcher(page);
        assertThat(picture.find()).as("a picture at %s", address).isTrue();
        HttpResponse<String> answer = cohort.get(picture.group(1).replaceFirst("https?://[^/]+", "").replace("&amp;", "&"));
        assertThat(answer.statusCode()).as(picture.group(1)).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/");
    }

    @Test
    @DisplayName("Sample data asks to be left out by search engines")
    void robots(RunningCohort cohort) {
        assertThat(cohort.get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    /** All that the sitemap leads to. */
    private static List<String> addresses(RunningCohort cohort) throws Exception {
        List<String> all = new ArrayList<>();
        for (String part : texts(xml(cohort, "/sitemap.xml"), "loc")) {
            all.addAll(texts(xml(cohort, path(part)), "loc"));
        }
        return all;
    }

    private static Document xml(RunningCohort cohort, String path) throws Exception {
        HttpResponse<String> answer = cohort.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }

    private static String path(String address) {
        String path = URI.create(address).getPath();
        return path.isEmpty() ? "/" : path;
    }
}
