package org.cohort.insight.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.insight.imports.CsvTable.Row;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/**
 * Reads the rows of both files. A project belongs to the organization it names; where the first file knows that one by a short
 * name only, the project's address, which then lies below the organization's, says which one is meant.
 */
final class ArchiveReader {

    private final List<Archive.Community> communities = new ArrayList<>();
    private final List<Archive.Project> projects = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byAddress = new HashMap<>();

    Archive read(List<Row> communityRows, List<Row> projectRows) {
        communityRows.stream().filter(row -> isWhole("communities", row)).forEach(this::community);
        projectRows.stream().filter(row -> isWhole("projects", row)).forEach(this::project);
        return new Archive(communities, projects, problems);
    }

    private boolean isWhole(String file, Row row) {
        if (row.fault() != null) {
            note(file, row, true, row.fault().key(), row.fault().text());
        }
        return row.fault() == null;
    }

    private void community(Row row) {
        String name = required("communities", row, "name", 200);
        String link = address("communities", row, "link");
        String ideas = address("communities", row, "ideas_page");
        if (name == null) {
            return;
        }
        if (byName.containsKey(Archive.key(name))) {
            note("communities", row, false, "duplicate", name);
            return;
        }
        byName.put(Archive.key(name), communities.size());
        if (link != null) {
            byAddress.putIfAbsent(trimmed(link), communities.size());
        }
        communities.add(new Archive.Community(name, null, link, ideas, row.cell("about"), "communities", row.line()));
    }

    /** A line that says the same as another comes in too: it is the organizer's to take or leave. One that can't be imported is left out whole. */
    private void project(Row row) {
        int before = problems.size();
        String title = required("projects", row, "title", 300);
        List<String> mentors = mentors(row);
        for (String column : List.of("intern", "community")) {
            if (row.cell(column).length() > 200) {
                note("projects", row, true, "tooLong", column);
            }
        }
        if (problems.size() == before) {
            String link = address("projects", row, "link");
            projects.add(new Archive.Project(communityOf(row, link), title, row.cell("intern"), mentors, link, row.cell("abstract"), row.line()));
        }
    }

    private int communityOf(Row row, String link) {
        String name = row.cell("community");
        Integer above = above(link);
        Integer named = name.isEmpty() ? above : byName.get(Archive.key(name));
        if (named == null && above != null) {
            named = above;
            byName.put(Archive.key(name), above);
            if (communities.get(above).shortName() == null) {
                communities.set(above, communities.get(above).named(name));
            } else {
                note("projects", row, false, "secondName", name);
            }
        } else if (named == null && !name.isEmpty()) {
            named = communities.size();
            byName.put(Archive.key(name), named);
            communities.add(new Archive.Community(name, null, null, null, "", "projects", row.line()));
            note("projects", row, false, "unknownCommunity", name);
        } else if (named != null && isShort(communities.get(named)) && !communities.get(named).name().equals(name) && !name.isEmpty()) {
            communities.set(named, communities.get(named).named(name));
        }
        return named == null ? -1 : named;
    }

    /** The organization below whose address this one lies, or null. */
    private Integer above(String link) {
        for (String up = link; up != null && up.lastIndexOf('/') > 8; up = up.substring(0, up.lastIndexOf('/'))) {
            Integer found = byAddress.get(up);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether its name is the last word of its address, and no name that a person would give it. */
    private static boolean isShort(Archive.Community community) {
        return community.shortName() == null && community.link() != null && trimmed(community.link()).endsWith("/" + community.name());
    }

    private static String trimmed(String link) {
        return link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
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

    /** A web address, as the forms take it, or nothing: anything else could be a link that runs something, and would be refused when it is written. */
    private String address(String file, Row row, String column) {
        String value = row.cell(column);
        try {
            return Typed.link(column, value);
        } catch (Refused notAnAddress) {
            note(file, row, false, "address", column);
            return null;
        }
    }

    private void note(String file, Row row, boolean error, String key, String text) {
        problems.add(new ImportProblem(file, row.line(), error, key, text));
    }
}
