package org.cohort.project;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What published projects can be found by.
 *
 * @param programs    by name, as are the communities
 * @param rounds      the latest first
 * @param skills      the most frequent first, as are the languages, whose names are codes; and the commitments
 */
public record ProjectChoices(List<Choice> programs, List<Choice> rounds, List<Choice> communities, List<Choice> skills, List<Choice> languages,
                             List<Choice> commitments) {

    /** Something to filter by. @param id as addresses have it @param count of the published projects that are found by it */
    public record Choice(String id, String name, long count) {
    }

    private static final Comparator<Choice> BY_NAME = Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Choice::id);
    private static final Comparator<Choice> BY_COUNT = Comparator.comparingLong(Choice::count).reversed().thenComparing(BY_NAME);

    /**
     * Of rows of the database.
     *
     * @param places ids and names of program, round (with its first day) and community, and how many projects there are
     * @param tags   kind, code, label, and how many
     */
    static ProjectChoices of(List<Object[]> places, List<Object[]> tags) {
        return new ProjectChoices(summed(places, 0, 1).sorted(BY_NAME).toList(), summed(places, 2, 3).toList(), summed(places, 5, 6).sorted(BY_NAME).toList(),
                tagged(tags, ProjectTag.Kind.SKILL), tagged(tags, ProjectTag.Kind.LANGUAGE), tagged(tags, ProjectTag.Kind.PACE));
    }

    /** How many projects a search finds, where that is counted already: of everything, or of one choice alone. */
    public OptionalLong total(ProjectSearch search) {
        Map<ProjectTag.Kind, String> tags = search.tags();
        long narrowed = tags.size() + Stream.of(search.program(), search.round(), search.community()).filter(Objects::nonNull).count();
        if (search.text() != null || search.rounds() != null || narrowed > 1) {
            return OptionalLong.empty();
        }
        if (narrowed == 0) {
            return OptionalLong.of(programs.stream().mapToLong(Choice::count).sum());
        }
        return OptionalLong.of(search.program() != null ? count(programs, search.program()) : search.round() != null ? count(rounds, search.round())
                : search.community() != null ? count(communities, search.community())
                : count(tags.containsKey(ProjectTag.Kind.SKILL) ? skills : tags.containsKey(ProjectTag.Kind.LANGUAGE) ? languages : commitments,
                        tags.values().iterator().next()));
    }

    private static long count(List<Choice> choices, String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).mapToLong(Choice::count).sum();
    }

    private static Stream<Choice> summed(List<Object[]> places, int id, int name) {
        Map<String, Choice> sums = new LinkedHashMap<>();
        places.forEach(row -> sums.merge((String) row[id], new Choice((String) row[id], (String) row[name], (Long) row[7]),
                (one, other) -> new Choice(one.id(), one.name(), one.count() + other.count())));
        return sums.values().stream();
    }

    private static List<Choice> tagged(List<Object[]> tags, ProjectTag.Kind kind) {
        return tags.stream().filter(row -> row[0] == kind).map(row -> new Choice((String) row[1], (String) row[2], (Long) row[3])).sorted(BY_COUNT).toList();
    }
}
