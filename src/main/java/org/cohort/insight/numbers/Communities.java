package org.cohort.insight.numbers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What came to each community of a round.
 *
 * @param all its name is null; people who proposed to several communities are one
 */
public record Communities(List<Row> rows, Row all) {

    /**
     * A community's.
     *
     * @param community its key, the same in every round
     * @param asked     how many interns it asked for
     * @param allotted  how many it was given, or null while it waits for its answer
     * @param projects  approved ones
     * @param people    who have a proposal there
     * @param proposals submitted and not withdrawn
     * @param perSlot   proposals for each place allotted, or null without one
     * @param accepted  null while nothing is announced
     */
    public record Row(String publicId, Long community, String name, int asked, Integer allotted, long projects, long people, long proposals, BigDecimal perSlot, Long accepted) {
    }

    /** The most proposals that one of them has; at least 1, for drawing. */
    public long most() {
        return rows.stream().mapToLong(Row::proposals).reduce(1, Math::max);
    }

    /** The same community's in this round; null where it had no part in it. */
    public Row same(Row other) {
        return other.community() == null ? all : rows.stream().filter(row -> row.community().equals(other.community())).findFirst().orElse(null);
    }

    static Communities of(Facts facts) {
        Map<Long, List<Facts.Proposed>> made = facts.proposals().stream().filter(Facts.Proposed::isStanding).collect(Collectors.groupingBy(Facts.Proposed::participation));
        boolean announced = facts.isAnnounced();
        List<Row> rows = facts.parts().stream().map(part -> row(part.publicId(), part.community(), part.name(), part.slots(), part.given(), part.projects(),
                made.getOrDefault(part.id(), List.of()), announced)).toList();
        List<Facts.Proposed> shown = facts.parts().stream().flatMap(part -> made.getOrDefault(part.id(), List.of()).stream()).toList();
        Row all = row(null, null, null, rows.stream().mapToInt(Row::asked).sum(), rows.stream().map(Row::allotted).filter(Objects::nonNull).reduce(0, Integer::sum),
                rows.stream().mapToLong(Row::projects).sum(), shown, announced);
        return new Communities(rows, all);
    }

    private static Row row(String publicId, Long community, String name, int asked, Integer allotted, long projects, List<Facts.Proposed> made, boolean announced) {
        return new Row(publicId, community, name, asked, allotted, projects, made.stream().map(Facts.Proposed::application).distinct().count(), made.size(),
                Share.each(made.size(), allotted), announced ? made.stream().filter(Facts.Proposed::isAccepted).count() : null);
    }
}
