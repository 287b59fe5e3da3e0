package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.cohort.program.CommunityService;
import org.cohort.program.DeadlineKind;
import org.cohort.program.ParticipationAction;
import org.cohort.program.RoundAction;
import org.cohort.program.RoundForm;
import org.cohort.program.RoundService;
import org.cohort.program.SignUpForm;
import org.cohort.program.signup.AskForm;
import org.cohort.program.signup.SignUpService;
import org.cohort.program.signup.SignUpSheets;

/** A round is drafted and published, communities sign up and are let in. */
@ApplicationScoped
class RoundActs implements Acts {

    /** How long the jobs run once a week: they ask for reports and evaluations. */
    private static final int WEEKS = 15;

    @Inject
    RoundService rounds;

    @Inject
    CommunityService communities;

    @Inject
    SignUpService signUps;

    @Inject
    Theatre theatre;

    @Override
    public void add(Script script) {
        JsonObject round = script.text().getJsonObject("round");
        String organizer = round.getString("by");
        script.at(round.getString("created"), organizer, "drafts the round", () ->
                script.keep("round", rounds.create(script.id(round.getString("program")), form(script, round))));
        script.at(round.getString("published"), organizer, "publishes the round", () ->
                rounds.perform(script.id("round"), RoundAction.PUBLISH, null));
        if (round.containsKey("archived")) {
            script.at(round.getString("archived"), organizer, "archives the round", () ->
                    rounds.perform(script.id("round"), RoundAction.ARCHIVE, null));
        }
        Texts.each(script.text(), "communities").forEach(community -> addCommunity(script, community));
        if (script.text().containsKey("internships")) {
            for (int week = 0; week <= WEEKS; week++) {
                addJobs(script, "start+" + 7 * week + "d 00:05");
            }
        }
    }

    private void addCommunity(Script script, JsonObject community) {
        String participation = "community:" + community.getString("key");
        script.at(community.getString("at"), community.getString("coordinator"), "begins to sign up " + community.getString("name"), () ->
                script.keep(participation, communities.begin(script.id("round"), new SignUpForm(community.getString("name"),
                        community.getString("tagline"), Texts.text(community, "about"), community.getString("website")))));
        script.at(community.getString("at"), community.getString("coordinator"), "signs up " + community.getString("name"), () ->
                signUps.submit(script.id(participation), new AskForm(signUps.view(script.id(participation)).sheet().version(),
                        String.valueOf(community.getInt("slots")), Texts.text(community, "ideas"), Texts.answers(script.usual(SignUpSheets.CODE), community.getJsonObject("answers")))));
        if (community.containsKey("approved")) {
            script.at(community.getString("approved"), script.text().getJsonObject("round").getString("by"), "lets in " + community.getString("name"), () ->
                    communities.perform(script.id(participation), ParticipationAction.APPROVE, null, null));
        }
    }

    private void addJobs(Script script, String when) {
        script.at(when, Timeline.SYSTEM, "runs the jobs", theatre::runJobs);
    }

    private static RoundForm form(Script script, JsonObject round) {
        Map<DeadlineKind, String> deadlines = new EnumMap<>(DeadlineKind.class);
        JsonObject given = round.getJsonObject("deadlines");
        given.keySet().forEach(kind -> deadlines.put(DeadlineKind.valueOf(kind),
                script.days().at(given.getString(kind)).atOffset(ZoneOffset.UTC).toLocalDateTime().toString()));
        return new RoundForm(script.id("round-name"), round.getString("summary"), script.days().day(round.getString("startsOn")).toString(),
                script.days().day(round.getString("endsOn")).toString(), deadlines);
    }
}
