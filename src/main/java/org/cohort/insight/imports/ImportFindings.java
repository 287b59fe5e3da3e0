package org.cohort.insight.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.persistence.Slug;

/** Looks at an archive's organizations and projects beside what is here, and says what somebody must decide. */
final class ImportFindings {

    /** Before what is left of an address that is withheld. */
    static final String WITHHELD = "withheld:";
    private static final int MOST_CANDIDATES = 3;

    /** A community that may be suggested. */
    record Known(String publicId, String name, Likeness likeness) {

        Known(String publicId, String name) {
            this(publicId, name, Likeness.of(name));
        }
    }

    /** A project of the round. @param archived whether it came from an archive */
    record Stored(String title, String link, boolean archived) {
    }

    /**
     * What is here.
     *
     * @param communities those the organizer may see
     * @param names       what names were said to mean earlier: key to public id
     * @param projects    the round's
     * @param earlier     what was decided when this round was imported last, by {@link Line#key}: the choice's name
     */
    record Store(List<Known> communities, Map<String, String> names, List<Stored> projects, Map<String, Choice> earlier) {
    }

    /** One line to decide about, as it is stored. @param organization a project's, or null @param choice of the last time, or null */
    record Line(ItemKind kind, int position, String key, String name, String detail, String file, long line, Integer organization, int projects, Finding finding,
                List<String> candidates, Choice choice) {

        /** The same with other words for it. */
        Line named(String words) {
            return new Line(kind, position, key, words, detail, file, line, organization, projects, finding, candidates, choice);
        }
    }

    private record Likely(String candidate, double score) {
    }

    private final Archive archive;
    private final Store store;

    ImportFindings(Archive archive, Store store) {
        this.archive = archive;
        this.store = store;
    }

    /** All organizations, and the projects that are odd. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>(organizations());
        lines.addAll(projects());
        return lines;
    }

    /** How many of the archive's projects the round has already. */
    int knownProjects() {
        Set<String> links = ownLinks();
        return (int) archive.projects().stream().filter(project -> project.link() != null && isOwn(project.link(), links)).count();
    }

    private List<Line> organizations() {
        Map<Integer, Long> counts = archive.projects().stream().collect(Collectors.groupingBy(Archive.Project::community, Collectors.counting()));
        List<Likeness> inFile = archive.communities().stream().map(one -> Likeness.of(one.name())).toList();
        Map<String, Known> bySlug = store.communities().stream().collect(Collectors.toMap(Known::publicId, known -> known, (one, other) -> one));
        Map<String, Known> byName = store.communities().stream().collect(Collectors.toMap(known -> Archive.key(known.name()), known -> known, (one, other) -> one));
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < archive.communities().size(); place++) {
            Archive.Community one = archive.communities().get(place);
            Line line = organization(place, one, counts.getOrDefault(place, 0L).intValue(), bySlug, byName, inFile);
            lines.add(line);
        }
        return lines;
    }

    private Line organization(int place, Archive.Community one, int projects, Map<String, Known> bySlug, Map<String, Known> byName, List<Likeness> inFile) {
        String key = digest(ItemKind.ORGANIZATION + "\n" + Archive.key(one.name()));
        Choice earlier = store.earlier().get(key) == Choice.OUT ? Choice.OUT : null;
        Finding finding = Finding.NEW;
        List<String> candidates = new ArrayList<>();
        String said = said(one);
        if (said != null && bySlug.containsKey(said)) {
            finding = Finding.KNOWN;
            candidates.add(ImportItem.COMMUNITY + said);
        } else if (byName.containsKey(Archive.key(one.name()))) {
            finding = Finding.EXACT;
            candidates.add(ImportItem.COMMUNITY + byName.get(Archive.key(one.name())).publicId());
        } else {
            Known same = sameAddress(one, bySlug, inFile.get(place));
            if (same != null) {
                finding = Finding.SLUG;
                candidates.add(ImportItem.COMMUNITY + same.publicId());
            } else {
                candidates.addAll(likely(place, one, inFile));
                finding = candidates.isEmpty() ? Finding.NEW : Finding.LIKELY;
            }
        }
        return new Line(ItemKind.ORGANIZATION, place, key, one.name(), one.shortName(), one.file(), one.line(), null, projects, finding, candidates, earlier);
    }

    private String said(Archive.Community one) {
        String byFullName = store.names().get(Archive.key(one.name()));
        return byFullName != null || one.shortName() == null ? byFullName : store.names().get(Archive.key(one.shortName()));
    }

    private Known sameAddress(Archive.Community one, Map<String, Known> bySlug, Likeness likeness) {
        Known found = bySlug.get(Slug.of(one.name()));
        if (found == null && one.shortName() != null) {
            found = bySlug.get(Slug.of(one.shortName()));
        }
        return found != null ? found : store.communities().stream().filter(known -> known.likeness().isSame(likeness)).findFirst().orElse(null);
    }

    private List<String> likely(int place, Archive.Community one, List<Likeness> inFile) {
        Likeness likeness = inFile.get(place);
        Likeness shortName = one.shortName() == null ? likeness : Likeness.of(one.shortName());
        List<Likely> found = new ArrayList<>();
        for (Known known : store.communities()) {
            found.add(new Likely(ImportItem.COMMUNITY + known.publicId(), Math.max(likeness.to(known.likeness()), shortName.to(known.likeness()))));
        }
        // Of two in the file, the later is asked about: one question for a pair.
        for (int other = 0; other < place; other++) {
            found.add(new Likely(ImportItem.IN_FILE + other, likeness.to(inFile.get(other))));
        }
        return found.stream().filter(candidate -> candidate.score() >= Likeness.LIKELY).sorted(Comparator.comparing(Likely::score).reversed())
                .limit(MOST_CANDIDATES).map(Likely::candidate).toList();
    }

    private List<Line> projects() {
        Set<String> links = ownLinks();
        Map<String, List<Stored>> byTitle = store.projects().stream().collect(Collectors.groupingBy(stored -> Archive.key(stored.title())));
        Map<String, Integer> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < archive.projects().size(); place++) {
            Archive.Project project = archive.projects().get(place);
            boolean sameTitle = seen.merge(project.community() + "\n" + Archive.key(project.title()), 1, Integer::sum) > 1;
            boolean twice = project.link() != null && seen.merge(project.community() + "\n\n" + project.link(), 1, Integer::sum) > 1 || sameTitle;
            Finding finding = finding(project, twice, links, byTitle.getOrDefault(Archive.key(project.title()), List.of()));
            if (finding != null) {
                lines.add(line(place, project, finding));
            }
        }
        return lines;
    }

    private static Finding finding(Archive.Project project, boolean twice, Set<String> links, List<Stored> sameTitle) {
        boolean own = project.link() == null ? sameTitle.stream().anyMatch(stored -> stored.archived() && stored.link() == null) : isOwn(project.link(), links);
        if (project.community() < 0) {
            return Finding.LONE;
        }
        if (!own && !sameTitle.isEmpty()) {
            return Finding.STORED;
        }
        return twice ? Finding.TWICE : project.mentors().isEmpty() ? Finding.UNMENTORED : null;
    }

    private Line line(int place, Archive.Project project, Finding finding) {
        String community = project.community() < 0 ? null : archive.communities().get(project.community()).name();
        // What tells it from others, without keeping a person's name readable.
        String key = digest(String.join("\n", ItemKind.PROJECT.name(), finding.name(), Archive.key(community == null ? "" : community),
                Archive.key(project.title()), Archive.key(project.intern()), project.link() == null ? "" : project.link()));
        Choice earlier = store.earlier().get(key) == Choice.SAME ? null : store.earlier().get(key);
        return new Line(ItemKind.PROJECT, place, key, project.title(), community, "projects", project.line(), community == null ? null : project.community(), 0, finding,
                List.of(), earlier);
    }

    private static boolean isOwn(String link, Set<String> links) {
        return links.contains(link) || links.contains(WITHHELD + digest(link));
    }

    private Set<String> ownLinks() {
        return store.projects().stream().filter(stored -> stored.archived() && stored.link() != null).map(Stored::link).collect(Collectors.toSet());
    }

    static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
