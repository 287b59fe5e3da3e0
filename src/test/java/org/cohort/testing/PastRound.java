package org.cohort.testing;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The two files of a past round, generated as large and as messy as real ones: 185 communities, 1,191 projects. */
public final class PastRound {

    public static final int COMMUNITIES = 185;
    public static final int PROJECTS = 1_191;

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
}
