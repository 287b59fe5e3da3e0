package org.cohort.insight.imports;

import java.util.List;
import java.util.Locale;

/**
 * The content of the two files of a past round, checked line by line.
 *
 * @param communities the organizations of the first file, then those only the second one names
 * @param projects    the projects that can be imported
 * @param problems    what is wrong or remarkable, in the files' order; a line with an error is left out
 */
record Archive(List<Community> communities, List<Project> projects, List<ImportProblem> problems) {

    static final List<String> COMMUNITIES = List.of("name", "link", "ideas_page", "about");
    static final List<String> PROJECTS = List.of("community", "title", "intern", "mentors", "link", "abstract");

    /**
     * @param shortName what the first file calls it, where the second one has its full name; else null
     * @param ideasPage an address, or null
     * @param file      {@code communities}, or {@code projects} for one that only the second file names
     * @param line      of that file
     */
    record Community(String name, String shortName, String link, String ideasPage, String about, String file, long line) {

        Community named(String fullName) {
            return new Community(fullName, name, link, ideasPage, about, file, line);
        }
    }

    /**
     * @param community its place in {@link #communities()}; -1 where the line names none and its address tells none
     * @param mentors   their names, in the file's order; none before some programs published them
     */
    record Project(int community, String title, String intern, List<String> mentors, String link, String summary, long line) {
    }

    /** Reads and checks both files. @throws org.cohort.kernel.access.Refused when one can't be read at all */
    static Archive read(byte[] communitiesFile, byte[] projectsFile) {
        return new ArchiveReader().read(CsvTable.read("communities", communitiesFile, COMMUNITIES), CsvTable.read("projects", projectsFile, PROJECTS));
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(ImportProblem::error);
    }

    long mentors() {
        return projects.stream().flatMap(project -> project.mentors().stream()).distinct().count();
    }

    /** How many lines it takes to write: what an import's progress counts. */
    int size() {
        return communities.size() + projects.size();
    }

    /** How names are compared: without case and outer blanks. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
