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
    private List<Date> dates = List.of();
    private List<ProgramQueries.CommunityLine> communities = List.of();
    private List<StoryQueries.StoryRow> told;

    public void load() {
        rounds = program.upcoming(ROUNDS);
        if (!rounds.isEmpty()) {
            RoundLine next = rounds.get(0);
            dates = upcoming(program.round(current.get(), next.round().publicId()).deadlines(), next.nextAt());
            communities = program.communitiesOf(next.round().id(), new PageRequest(1, 8, "name")).rows();
        }
        told = stories.published(new PageRequest(1, 3, null)).rows();
    }

    private static List<Date> upcoming(Map<DeadlineKind, Instant> deadlines, Instant from) {
        return deadlines.entrySet().stream().filter(entry -> !entry.getValue().isBefore(from)).sorted(Map.Entry.comparingByValue())
                .limit(DATES).map(entry -> new Date(entry.getKey(), entry.getValue())).toList();
    }

    /** The round whose next date comes first, or null. */
    public RoundLine getNext() {
        return rounds.isEmpty() ? null : rounds.get(0);
    }

    /** The other rounds with dates to come. */
    public List<RoundLine> getOthers() {
        return rounds.size() < 2 ? List.of() : rounds.subList(1, rounds.size());
    }

    public List<Date> getDates() {
        return dates;
    }

    public List<ProgramQueries.CommunityLine> getCommunities() {
        return communities;
    }

    public List<StoryQueries.StoryRow> getStories() {
        return told;
    }
}
