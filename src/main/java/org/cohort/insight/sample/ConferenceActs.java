package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.program.ProgramDirectory;
import org.cohort.travel.AppearanceAction;
import org.cohort.travel.AppearanceInput;
import org.cohort.travel.AppearancePart;
import org.cohort.travel.ConferenceFacts;
import org.cohort.travel.ConferenceInput;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;
import org.cohort.travel.proposal.ProposalService;

/** Coordinators record conferences with their sessions and what travellers need to know, others propose some, and people get into the programme. */
@ApplicationScoped
class ConferenceActs implements Acts {

    @Inject
    ConferenceService conferences;

    @Inject
    ConferenceQueries pages;

    @Inject
    ProposalService proposals;

    @Inject
    ProgramDirectory communities;

    @Inject
    CurrentActor current;

    @Override
    public void add(Script script) {
        for (JsonObject conference : Texts.each(script.text(), "conferences")) {
            String name = "conference:" + conference.getString("key");
            LocalDate first = script.days().day(conference.getString("starts"));
            script.at(conference.getString("at"), conference.getString("by"), "records " + conference.getString("name"), () -> script.keep(name,
                    conferences.create(community(script, conference),
                            new ConferenceInput(conference.getString("name"), conference.getString("city"), conference.getString("country"),
                                    conference.getString("zone"), first, script.days().day(conference.getString("ends")),
                                    Texts.text(conference, "website"), Texts.text(conference, "about")))));
            script.at(conference.getString("programme"), conference.getString("by"), "records the programme", () ->
                    Texts.each(conference, "sessions").forEach(session -> record(script, name, first, session)));
            Texts.each(conference, "people").forEach(person -> addPerson(script, person));
            if (conference.containsKey("facts")) {
                JsonObject facts = conference.getJsonObject("facts");
                script.at(facts.getString("at"), conference.getString("by"), "says what travellers need to know", () -> tell(script, script.id(name), facts));
            }
        }
        Texts.each(script.text(), "proposed").forEach(one -> script.at(one.getString("at"), one.getString("who"), "proposes " + one.getString("name"), () ->
                proposals.propose(community(script, one), new ConferenceInput(one.getString("name"), one.getString("city"), one.getString("country"), one.getString("zone"),
                        script.days().day(one.getString("starts")), script.days().day(one.getString("ends")), Texts.text(one, "website"), Texts.text(one, "about")), Set.of())));
    }

    private String community(Script script, JsonObject of) {
        return communities.participationByPublicId(script.id("community:" + of.getString("community"))).communityPublicId();
    }

    private void tell(Script script, String conference, JsonObject facts) {
        conferences.tell(conference, pages.page(current.get(), conference).version(), new ConferenceFacts.Input(facts.getString("series", null), facts.getString("conduct", null),
                facts.getString("conductUrl", null), facts.getString("place", null), day(script, facts, "papers"), day(script, facts, "register"), day(script, facts, "visaLetter"),
                facts.getString("visaWeeks", null)));
    }

    private static String day(Script script, JsonObject facts, String name) {
        return facts.containsKey(name) ? script.days().day(facts.getString(name)).toString() : null;
    }

    /** A session with those who speak in it and have no account here, given as a part and a name each. */
    private void record(Script script, String conference, LocalDate first, JsonObject session) {
        String id = conferences.addSession(script.id(conference), new SessionInput(session.getString("title"), SessionKind.valueOf(session.getString("kind")),
                first.plusDays(session.getInt("day") - 1L).atTime(LocalTime.parse(session.getString("time"))), session.getInt("minutes"),
                Texts.text(session, "room"), Texts.text(session, "about"), Texts.text(session, "slides")));
        script.keep("session:" + session.getString("key", id), id);
        if (session.containsKey("with")) {
            for (JsonArray face : session.getJsonArray("with").getValuesAs(JsonArray.class)) {
                String appearance = conferences.propose(id, new AppearanceInput(null, face.getString(1), AppearancePart.valueOf(face.getString(0))));
                conferences.act(appearance, AppearanceAction.ACCEPT, null);
            }
        }
    }

    private void addPerson(Script script, JsonObject person) {
        String who = person.getString("who");
        String name = "appearance:" + who + ":" + person.getString("session");
        String proposer = person.getString("by");
        script.at(person.getString("at"), proposer, "proposes " + who + " for a session", () -> script.keep(name, conferences.propose(
                script.id("session:" + person.getString("session")),
                new AppearanceInput(SamplePeople.email(who), null, AppearancePart.valueOf(person.getString("part"))))));
        if (person.containsKey("accepted")) {
            script.at(person.getString("accepted"), person.getString("keeper", proposer), "puts " + who + " into the programme", () ->
                    conferences.act(script.id(name), AppearanceAction.ACCEPT, null));
        }
        if (person.containsKey("held")) {
            script.at(person.getString("held"), person.getString("keeper", proposer), "notes that it took place", () ->
                    conferences.act(script.id(name), AppearanceAction.HOLD, null));
        }
    }
}
