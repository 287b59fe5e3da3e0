package org.cohort.internship.board;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;

/**
 * A board of interns as somebody narrowed it.
 *
 * @param page        the rows to show, what to do first on top
 * @param communities those that can be chosen, by name
 * @param mentors     likewise; empty when they are more than {@link #CHOICES}: then a community is chosen first
 * @param counts      how many there are of each light among all that run, in the order of {@link LightTone}; one that somebody says otherwise of counts for both
 * @param running     how many there are that run
 */
public record Board(PageResult<BoardRow> page, List<Choice> communities, List<Choice> mentors, List<Long> counts, int running) {

    /** Nobody looks for a name in a longer list. */
    static final int CHOICES = 100;

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

        boolean takes(Standing one) {
            return (light == null || !one.isOver() && one.isAmong(LightTone.valueOf(light))) && (community == null || one.participation().equals(community)) && one.mentored();
        }
    }

    public long count(LightTone tone) {
        return counts.get(tone.ordinal());
    }

    static Board of(List<Standing> all, Filter filter, PageRequest request, List<Choice> mentors, Function<List<Standing>, List<BoardRow>> rows) {
        List<Standing> taken = all.stream().filter(filter::takes).sorted(Standing.ORDER).toList();
        List<Standing> shown = taken.stream().skip(request.offset()).limit(request.size()).toList();
        long[] counts = new long[LightTone.values().length];
        List<Standing> running = all.stream().filter(one -> !one.isOver()).toList();
        running.forEach(one -> Arrays.stream(LightTone.values()).filter(one::isAmong).forEach(tone -> counts[tone.ordinal()]++));
        return new Board(new PageResult<>(rows.apply(shown), taken.size(), request),
                all.stream().map(one -> new Choice(one.participation(), one.community())).distinct().sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER)).toList(),
                mentors, Arrays.stream(counts).boxed().toList(), running.size());
    }
}
