package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Timeline;
import org.cohort.program.DeadlineKind;
import org.cohort.program.Gate;
import org.cohort.program.ProgramQueries;
import org.cohort.program.RoomQueries;
import org.cohort.program.RoundPolicy;

/** {@code /rounds/{round}}: its dates to scale, what can be done now, its communities. */
@Named
@RequestScoped
public class RoundBacking {

    private static final int CARDS = 24;

    @Inject
    private ProgramQueries queries;

    @Inject
    private RoomQueries room;

    @Inject
    private RoundPolicy policy;

    @Inject
    private CurrentActor current;

    private String id;
    private String page;
    private ProgramQueries.RoundView view;
    private Map<Gate, Verdict> gates;
    private PageResult<ProgramQueries.CommunityLine> communities;

    public void load() {
        view = queries.round(current.get(), id);
        gates = room.gates(current.get(), view.round());
    }

    public List<Timeline.Moment> getTimeline() {
        Actor reader = current.get();
        return Stream.concat(
                view.deadlines().entrySet().stream().map(entry -> new Timeline.Moment(Words.say(reader.locale(), "enum.DeadlineKind." + entry.getKey()), entry.getValue())),
                view.soft().entrySet().stream().map(entry -> new Timeline.Moment(Words.say(reader.locale(), "program.round.soft", entry.getKey()), entry.getValue())))
                .toList();
    }

    /** The end of applications for everybody, or null. */
    public Instant getApplyBy() {
        return view.deadlines().get(DeadlineKind.APPLICATIONS_CLOSE);
    }

    /** Whether she may apply now, or why not. */
    public Verdict getApply() {
        return gates.get(Gate.APPLICATION);
    }

    /** Whether a community can sign up now, or why not. */
    public Verdict getSignUp() {
        return gates.get(Gate.COMMUNITY_SIGN_UP);
    }

    public boolean isOrganizer() {
        return policy.organizes(current.get(), view.round());
    }

    public ProgramQueries.RoundView getView() {
        return view;
    }

    /** Asked for only where they aren't kept. */
    public PageResult<ProgramQueries.CommunityLine> getCommunities() {
        if (communities == null) {
            communities = queries.communitiesOf(view.round().id(), new PageRequest(PageRequest.typed(page, null).number(), CARDS, null));
        }
        return communities;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
