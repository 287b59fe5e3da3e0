package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.program.DeadlineKind;
import org.cohort.program.ProgramQueries;
import org.cohort.program.RoundLine;
import org.cohort.story.StoryQueries;

/** {@code /}: the next dates, the rounds people can join, who takes part, and what interns tell. */
@Named
@RequestScoped
public class HomeBacking {

    private static final int DATES = 5;
    private static final int ROUNDS = 12;

    /** A date to come. */
    public record Date(DeadlineKind kind, Instant at) {
    }

    @Inject
    private ProgramQueries program;

    @Inject
    private StoryQueries stories;

    @Inject
    private CurrentActor current;

    private List<RoundLine> rounds;
    private List<Date> dates;
    private List<ProgramQueries.CommunityLine> communities;
    private List<StoryQueries.StoryRow> told;

    /** Each is asked for only where the page isn't kept. */
    private List<RoundLine> rounds() {
        if (rounds == null) {
            rounds = program.upcoming(ROUNDS);
        }
        return rounds;
    }

    private static List<Date> upcoming(Map<DeadlineKind, Instant> deadlines, Instant from) {
        return deadlines.entrySet().stream().filter(entry -> !entry.getValue().isBefore(from)).sorted(Map.Entry.comparingByValue())
                .limit(DATES).map(entry -> new Date(entry.getKey(), entry.getValue())).toList();
    }

    /** The round whose next date comes first, or null. */
    public RoundLine getNext() {
        return rounds().isEmpty() ? null : rounds().get(0);
    }

    /** The other rounds with dates to come. */
    public List<RoundLine> getOthers() {
        return rounds().size() < 2 ? List.of() : rounds().subList(1, rounds().size());
    }

    public List<Date> getDates() {
        RoundLine next = getNext();
        if (dates == null) {
            dates = next == null ? List.of() : upcoming(program.round(current.get(), next.round().publicId()).deadlines(), next.nextAt());
        }
        return dates;
    }

    public List<ProgramQueries.CommunityLine> getCommunities() {
        RoundLine next = getNext();
        if (communities == null) {
            communities = next == null ? List.of() : program.communitiesOf(next.round().id(), new PageRequest(1, 8, "name")).rows();
        }
        return communities;
    }

    public List<StoryQueries.StoryRow> getStories() {
        if (told == null) {
            told = stories.published(new PageRequest(1, 3, null)).rows();
        }
        return told;
    }
}
