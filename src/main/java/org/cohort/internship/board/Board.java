package org.cohort.internship.board;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;

/**
 * A board of interns as somebody narrowed it.
 *
 * @param page        the rows to show, what to do first on top
 * @param communities those that can be chosen, by name
 * @param mentors     likewise
 * @param counts      how many there are of each light among all, in the order of {@link LightTone}
 */
public record Board(PageResult<BoardRow> page, List<Choice> communities, List<Choice> mentors, List<Long> counts) {

    /** What can be chosen. */
    public record Choice(String key, String name) {
    }

    /**
     * What is looked for; null is anything.
     *
     * @param light     a {@link LightTone}'s name; what is none is anything
     * @param community public id of a community's part in the round
     * @param mentor    public id of an account
     */
    public record Filter(String light, String community, String mentor) {

        public static final Filter NONE = new Filter(null, null, null);

        public Filter {
            light = Stream.of(LightTone.values()).map(LightTone::name).filter(Objects.toString(light, "")::equals).findFirst().orElse(null);
            community = community == null || community.isBlank() ? null : community;
            mentor = mentor == null || mentor.isBlank() ? null : mentor;
        }

        public boolean isNarrowed() {
            return light != null || community != null || mentor != null;
        }

        boolean takes(BoardRow row) {
            return (light == null || !row.isOver() && row.gravest().name().equals(light))
                    && (community == null || row.intern().participation().equals(community))
                    && (mentor == null || row.mentors().stream().anyMatch(one -> one.publicId().equals(mentor)));
        }
    }

    static Board of(List<BoardRow> all, Filter filter, PageRequest request) {
        List<BoardRow> taken = all.stream().filter(filter::takes).toList();
        List<BoardRow> shown = taken.stream().skip(request.offset()).limit(request.size()).toList();
        return new Board(new PageResult<>(shown, taken.size(), request),
                choices(all.stream().map(row -> new Choice(row.intern().participation(), row.intern().community()))),
                choices(all.stream().flatMap(row -> row.mentors().stream()).map(mentor -> new Choice(mentor.publicId(), mentor.name()))),
                Stream.of(LightTone.values()).map(tone -> all.stream().filter(row -> !row.isOver() && row.gravest() == tone).count()).toList());
    }

    private static List<Choice> choices(Stream<Choice> all) {
        return all.distinct().sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }
}
