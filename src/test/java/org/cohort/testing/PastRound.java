package org.cohort.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The two files of a past round, generated as large and as messy as real ones: 185 communities, 1,191 projects. */
public final class PastRound {

    public static final int COMMUNITIES = 185;
    public static final int PROJECTS = 1_191;

    /** The round that {@link #round} makes. */
    public static final String ROUND = "spring-2020";

    private static final Map<String, String> DATES = Map.ofEntries(Map.entry("startsOn", "2020-05-25"), Map.entry("endsOn", "2020-08-21"),
            Map.entry("COMMUNITIES_OPEN", "2020-01-07T00:00"), Map.entry("COMMUNITIES_CLOSE", "2020-02-14T16:00"), Map.entry("PROJECTS_CLOSE", "2020-03-01T16:00"),
            Map.entry("APPLICATIONS_OPEN", "2020-03-01T16:00"), Map.entry("APPLICATIONS_CLOSE", "2020-03-15T16:00"), Map.entry("PROPOSALS_CLOSE", "2020-04-01T16:00"),
            Map.entry("REVIEWS_CLOSE", "2020-04-10T16:00"), Map.entry("ANNOUNCEMENT", "2020-05-01T16:00"), Map.entry("MIDPOINT_EVALUATION", "2020-07-05T16:00"),
            Map.entry("FINAL_EVALUATION", "2020-08-28T16:00"));

    private PastRound() {
    }

    /** Real files instead, when the system property {@code cohort.gsoc} names the folder they are in; else null. */
    public static Path real(String file) {
        String folder = System.getProperty("cohort.gsoc");
        return folder == null ? null : Path.of(folder, file);
    }

    public static FilePayload communities() {
        return csv("communities.csv", "name,link,ideas_page,about\n" + IntStream.range(0, COMMUNITIES)
                .mapToObj(i -> community(i) + ",https://community" + i + ".example,https://community" + i + ".example/ideas,\"Makes \"\"part " + i
                        + "\"\",\nand keeps it – föhn, 東京.\"\n").collect(Collectors.joining()));
    }

    public static FilePayload projects() {
        return csv("projects.csv", "community,title,intern,mentors,link,abstract\n" + IntStream.range(0, PROJECTS).mapToObj(PastRound::project)
                .collect(Collectors.joining()));
    }

    public static FilePayload csv(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    public static String community(int i) {
        return "Community " + i + (i % 3 == 0 ? " Ünï" : "");
    }

    private static String project(int i) {
        String intern = i % 97 == 0 ? "@nick" + i + " (Nick Name)" : "Intern Nº " + i;
        String mentors = IntStream.range(0, i % 4).mapToObj(m -> "Mentor " + (i / 3 + m)).collect(Collectors.joining("; "));
        return "\"" + community(i * COMMUNITIES / PROJECTS) + "\",\"Project " + i + ", faster\"," + intern + "," + mentors
                + ",https://archive.example/" + i + ",\"" + "It is slow today, and \"\"why\"\" is not known.\n".repeat(i % 40) + "\"\n";
    }

    /** Makes a round that is over, for an archive alone, which everybody sees. @param page of an organizer */
    public static void round(Page page) {
        page.navigate("/organize");
        page.locator("#main a[href$='/rounds/new']").first().click();
        page.locator("#name").fill("Spring 2020");
        DATES.forEach((id, date) -> page.locator("#" + id).fill(date));
        page.locator("#main form [type=submit]").first().click();
        page.locator("button[value=PUBLISH]").click();
        page.locator("dialog[open] button[value=yes]").click();
        page.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.waitForLoadState();
    }
}
