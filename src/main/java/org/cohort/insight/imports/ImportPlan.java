package org.cohort.insight.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an import will write, as it is decided so far. */
final class ImportPlan {

    /**
     * The plan in numbers, for who confirms it.
     *
     * @param open how many decisions are missing
     */
    public record Numbers(int newCommunities, int sameCommunities, int leftCommunities, int projects, int leftProjects, int open) {
    }

    private final Map<Integer, ImportItem> organizations = new HashMap<>();
    private final Map<Integer, ImportItem> projects = new HashMap<>();

    ImportPlan(List<ImportItem> items) {
        items.forEach(item -> (item.kind() == ItemKind.ORGANIZATION ? organizations : projects).put(item.position(), item));
    }

    /** The organization that the one at this place is, following what is said to be the same in the file; null where that leads nowhere or it is left out. */
    ImportItem organization(Integer place) {
        ImportItem item = organizations.get(place);
        Set<Integer> passed = new HashSet<>();
        while (item != null && item.choice() == Choice.SAME && item.target().startsWith(ImportItem.IN_FILE) && passed.add(item.position())) {
            item = organizations.get(placeOf(item.target()));
        }
        return item == null || item.choice() == Choice.OUT || passed.contains(item.position()) ? null : item;
    }

    /** Whether what it is said to be the same as leads back to itself. */
    boolean isCircle(ImportItem item) {
        Set<Integer> passed = new HashSet<>();
        for (ImportItem at = item; at != null && at.choice() == Choice.SAME && at.target().startsWith(ImportItem.IN_FILE); at = organizations.get(placeOf(at.target()))) {
            if (!passed.add(at.position())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The organization a project is written to, or null when it is left out.
     *
     * @param place        of the project
     * @param organization its own organization's place, or -1
     */
    ImportItem organizationOf(int place, int organization) {
        ImportItem item = projects.get(place);
        if (item == null) {
            return organization(organization);
        }
        if (item.choice() == Choice.IMPORT) {
            return organization(organization);
        }
        return item.choice() == Choice.SAME ? organization(placeOf(item.target())) : null;
    }

    Numbers numbers(int allProjects) {
        int fresh = 0;
        int same = 0;
        int left = 0;
        for (ImportItem item : organizations.values()) {
            if (item.choice() == Choice.NEW) {
                fresh++;
            } else if (item.choice() == Choice.SAME && item.target().startsWith(ImportItem.COMMUNITY)) {
                same++;
            } else if (item.choice() == Choice.OUT) {
                left++;
            }
        }
        int written = organizations.values().stream().filter(item -> organization(item.position()) != null).mapToInt(ImportItem::projects).sum();
        for (ImportItem item : projects.values()) {
            boolean counted = item.organization() != null && organization(item.organization()) != null;
            boolean goes = item.choice() != Choice.OUT && (item.organization() != null ? counted : item.choice() == Choice.SAME && organizationOf(item.position(), -1) != null);
            written += (goes ? 1 : 0) - (counted ? 1 : 0);
        }
        long open = organizations.values().stream().filter(item -> item.choice() == null).count() + projects.values().stream().filter(item -> item.choice() == null).count();
        return new Numbers(fresh, same, left, written, allProjects - written, (int) open);
    }

    private static int placeOf(String target) {
        return Integer.parseInt(target.substring(ImportItem.IN_FILE.length()));
    }
}
