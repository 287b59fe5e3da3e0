package org.cohort.insight.imports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cohort.insight.imports.CsvTable.Row;

/**
 * The content of the two files of a past round, checked line by line.
 *
 * @param communities the communities of the first file, then those only the second one names
 * @param projects    the projects that can be imported
 * @param problems    what is wrong or remarkable, in the files' order; an error keeps the whole import from being confirmed
 */
record Archive(List<Community> communities, List<Project> projects, List<ImportProblem> problems) {

    static final List<String> COMMUNITIES = List.of("name", "link", "ideas_page", "about");
    static final List<String> PROJECTS = List.of("community", "title", "intern", "mentors", "link", "abstract");

    /** @param ideasPage an address, or null */
    record Community(String name, String link, String ideasPage, String about) {
    }

    /** @param mentors their names, in the file's order; none before some programs published them */
    record Project(String community, String title, String intern, List<String> mentors, String link, String summary) {
    }

    /** Reads and checks both files. @throws org.cohort.kernel.access.Refused when one can't be read at all */
    static Archive read(byte[] communitiesFile, byte[] projectsFile) {
        List<Row> communityRows = CsvTable.read("communities", communitiesFile, COMMUNITIES);
        List<Row> projectRows = CsvTable.read("projects", projectsFile, PROJECTS);
        Checker checker = new Checker();
        List<Community> communities = checker.communities(communityRows);
        List<Project> projects = checker.projects(projectRows, communities);
        return new Archive(communities, projects, checker.problems);
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(ImportProblem::error);
    }

    long mentors() {
        return projects.stream().flatMap(project -> project.mentors().stream()).distinct().count();
    }

    /** How names are compared: without case and outer blanks. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static final class Checker {

        private final List<ImportProblem> problems = new ArrayList<>();

        private List<Community> communities(List<Row> rows) {
            List<Community> communities = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Row row : rows) {
                String name = required("communities", row, "name", 200);
                String link = address("communities", row, "link");
                String ideas = address("communities", row, "ideas_page");
                if (name != null && !seen.add(key(name))) {
                    note("communities", row, false, "duplicate", name);
                } else if (name != null) {
                    communities.add(new Community(name, link, ideas, row.cell("about")));
                }
            }
            return communities;
        }

        private List<Project> projects(List<Row> rows, List<Community> communities) {
            List<Project> projects = new ArrayList<>();
            Set<String> known = new LinkedHashSet<>();
            communities.forEach(community -> known.add(key(community.name())));
            Set<String> seen = new HashSet<>();
            for (Row row : rows) {
                String community = required("projects", row, "community", 200);
                String title = required("projects", row, "title", 300);
                String link = address("projects", row, "link");
                List<String> mentors = mentors(row);
                if (row.cell("intern").length() > 200) {
                    note("projects", row, true, "tooLong", "intern");
                }
                if (community == null || title == null) {
                    continue;
                }
                if (known.add(key(community))) {
                    communities.add(new Community(community, null, null, ""));
                    note("projects", row, false, "unknownCommunity", community);
                }
                if (!seen.add(key(community) + "\n" + key(title) + "\n" + key(row.cell("intern")))) {
                    note("projects", row, false, "duplicate", title);
                } else {
                    projects.add(new Project(community, title, row.cell("intern"), mentors, link, row.cell("abstract")));
                }
            }
            return projects;
        }

        private List<String> mentors(Row row) {
            List<String> names = Arrays.stream(row.cell("mentors").split(";")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
            if (names.stream().anyMatch(name -> name.length() > 200)) {
                note("projects", row, true, "tooLong", "mentors");
            }
            return names;
        }

        private String required(String file, Row row, String column, int longest) {
            String value = row.cell(column);
            if (value.isEmpty()) {
                note(file, row, true, "missing", column);
                return null;
            }
            if (value.length() > longest) {
                note(file, row, true, "tooLong", column);
                return null;
            }
            return value;
        }

        /** A web address or nothing: anything else could be a link that runs something. */
        private String address(String file, Row row, String column) {
            String value = row.cell(column);
            if (value.isEmpty()) {
                return null;
            }
            try {
                String scheme = new URI(value).getScheme();
                if (value.length() <= 500 && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))) {
                    return value;
                }
            } catch (URISyntaxException notAnAddress) {
                // Told below, with the others.
            }
            note(file, row, false, "address", column);
            return null;
        }

        private void note(String file, Row row, boolean error, String key, String text) {
            problems.add(new ImportProblem(file, row.line(), error, key, text));
        }
    }
}
