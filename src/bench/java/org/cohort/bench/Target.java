package org.cohort.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cohort.testing.ManyGrants;
import org.cohort.testing.ManyInterns;
import org.cohort.testing.ManyInterns.Persona;

/**
 * Something that is measured.
 *
 * @param name  one word, in reports
 * @param what  in words
 * @param paths the addresses that are asked for, by chance
 * @param way   how they are asked for
 * @param as    who is signed in; null for nobody
 * @param goal  the share of the yardstick that architecture.md wants, in percent; 0 where it names none
 */
record Target(String name, String what, List<String> paths, Way way, Persona as, int goal) {

    /** Who asks. */
    enum Way {
        /** A visitor without cookies: what is kept for everybody. */
        VISITOR,
        /** A visitor who comes back and says which page she has. */
        AGAIN,
        /** Somebody with a cookie, for whom the page is made anew, but for the parts that everybody sees alike. */
        MADE_ANEW
    }

    private Target(String name, String what, List<String> paths, Way way, int goal) {
        this(name, what, paths, way, null, goal);
    }

    private Target(String name, String what, Persona as, int goal, String... paths) {
        this(name, what, List.of(paths), Way.MADE_ANEW, as, goal);
    }

    /** The scenarios, by name. */
    static List<Target> of(String scenario, int projects) {
        return switch (scenario) {
            case "public" -> publicBrowsing(projects);
            case "internships" -> internships();
            case "grants" -> grants();
            default -> throw new IllegalArgumentException(scenario);
        };
    }

    /** The scenario "internships": {@link ManyInterns}, people who are signed in. */
    private static List<Target> internships() {
        return List.of(
                new Target("report-form", "the form of this week's report", Persona.INTERN, 13, "/reports/" + ManyInterns.report(0, 7)),
                new Target("today", "an intern's Today", Persona.INTERN, 5, "/today"),
                new Target("mentor-board", "a mentor's board, two interns", Persona.MENTOR, 5, "/mentoring"),
                new Target("coordinator-board", "a coordinator's room with its board", Persona.COORDINATOR, 5, "/community/" + ManyInterns.PARTICIPATION),
                new Target("organizer-board", "the board of 1,200 interns, its first page", Persona.ORGANIZER, 5, "/organize/" + ManyInterns.ROUND + "/interns"));
    }

    /** The scenario "grants": {@link ManyGrants}, a coordinator who keeps the fund as well, and an organizer. */
    private static List<Target> grants() {
        return List.of(
                new Target("grant-board", "a coordinator's and treasurer's board of 2,000 grants, pages of it", Persona.COORDINATOR, 5, "/grants", "/grants?page=7", "/grants?stage=OFFERED"),
                new Target("grant-board-all", "an organizer's board of all of them", Persona.ORGANIZER, 5, "/grants"),
                new Target("treasurer-queue", "the fund's board of 2,000 grants, and what is recommended", Persona.COORDINATOR, 5,
                        "/funds/" + ManyGrants.FUND + "/grants", "/funds/" + ManyGrants.FUND + "/grants?stage=RECOMMENDED"),
                new Target("decide", "100 requests side by side under a budget", Persona.COORDINATOR, 5, "/funds/" + ManyGrants.FUND + "/decide"));
    }

    /** The scenario "public browsing", for a database with so many projects. */
    private static List<Target> publicBrowsing(int projects) {
        Random random = new Random(7);
        int pages = projects / 25;
        List<String> someProjects = IntStream.range(0, 500).mapToObj(i -> "/projects/bench-project-" + random.nextInt(projects)).toList();
        List<String> somePages = IntStream.range(0, 200).mapToObj(i -> "/projects?page=" + (1 + random.nextInt(pages))).toList();
        List<String> filters = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            filters.add("/projects?skill=Skill+" + random.nextInt(300));
            filters.add("/projects?skill=Skill+0&round=bench-round-" + i);
            filters.add("/projects?community=bench-community-" + random.nextInt(300));
        }
        return List.of(
                new Target("home", "the front page", List.of("/"), Way.VISITOR, 80),
                new Target("round", "a round's page", List.of("/rounds/bench-round-39"), Way.VISITOR, 80),
                new Target("projects", "the list of projects", List.of("/projects"), Way.VISITOR, 80),
                new Target("browsing", "500 projects, 200 pages of the list", join(someProjects, somePages), Way.VISITOR, 80),
                new Target("again", "the same pages, on a repeat visit (304)", join(someProjects, somePages).subList(0, 100), Way.AGAIN, 80),
                new Target("list-made", "a page of the list, for who has a cookie", somePages, Way.MADE_ANEW, 6),
                new Target("filter-made", "the list by skill, round or community, for who has a cookie", filters, Way.MADE_ANEW, 6),
                new Target("search-made", "the list by a word in it, for who has a cookie", List.of("/projects?q=zeppelin", "/projects?q=compositor+rust"), Way.MADE_ANEW, 6),
                new Target("project-made", "a project's page, for who has a cookie", someProjects, Way.MADE_ANEW, 13),
                new Target("round-made", "a round's page, for who has a cookie", List.of("/rounds/bench-round-39", "/rounds/bench-round-5"), Way.MADE_ANEW, 13),
                new Target("home-made", "the front page, for who has a cookie", List.of("/"), Way.MADE_ANEW, 5));
    }

    /** The name of the yardstick's copy of one of its pages. */
    String copy(String path) {
        return name + "-" + paths.indexOf(path);
    }

    private static List<String> join(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            both.add(one.get(i));
            both.add(other.get(i % other.size()));
        }
        return both;
    }
}
