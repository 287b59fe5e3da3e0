package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.CommunityService;
import org.cohort.program.Gate;
import org.cohort.program.ProgramQueries;
import org.cohort.program.RoomQueries;
import org.cohort.program.RoundRef;
import org.cohort.program.SignUpForm;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /rounds/{round}/sign-up}: which community wants to take part; the questionnaire comes after. */
@Named
@RequestScoped
public class CommunitySignUpBacking {

    @Inject
    private ProgramQueries queries;

    @Inject
    private RoomQueries room;

    @Inject
    private CommunityService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "community")
    private String invited;

    private String id;
    private RoundRef round;
    private Verdict open;
    private List<String> known;
    private List<RoomQueries.Mine> here;
    private String name;
    private String tagline;
    private String website;

    public void load() {
        current.signedIn();
        round = queries.round(current.get(), id).round();
        open = room.gates(current.get(), round).get(Gate.COMMUNITY_SIGN_UP);
        List<RoomQueries.Mine> mine = room.mine(current.get());
        known = mine.stream().filter(one -> !one.round().equals(id)).map(RoomQueries.Mine::name).distinct().toList();
        if (!Faces.isPostback()) {
            // Who speaks for one community comes back with that one, most often.
            name = invited != null ? invited : known.size() == 1 ? known.get(0) : null;
        }
        here = mine.stream().filter(one -> one.round().equals(id)).toList();
    }

    public String begin() {
        String participation = service.begin(id, new SignUpForm(name, tagline, null, website));
        return Redirect.to("/community/" + participation + "/sign-up", "participation.begun");
    }

    /** Whether the form is there: while it is read after a post nothing is loaded yet, and the service decides. */
    public boolean isShown() {
        return open == null || open.isAllowed();
    }

    public RoundRef getRound() {
        return round;
    }

    public Verdict getOpen() {
        return open;
    }

    /** What she has signed up for this round, or begun to. */
    public List<RoomQueries.Mine> getHere() {
        return here;
    }

    /** Communities she spoke for elsewhere. */
    public List<String> getKnown() {
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTagline() {
        return tagline;
    }

    public void setTagline(String tagline) {
        this.tagline = tagline;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
