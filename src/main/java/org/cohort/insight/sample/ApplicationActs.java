package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.cohort.intake.ApplicationInput;
import org.cohort.intake.ApplicationService;
import org.cohort.intake.ContributionInput;
import org.cohort.intake.ContributionKind;
import org.cohort.intake.ContributionService;
import org.cohort.intake.ContributionStatus;
import org.cohort.intake.ProposalInput;
import org.cohort.intake.ProposalService;

/** People apply to a round, contribute to its projects, and propose what they would do. */
@ApplicationScoped
class ApplicationActs implements Acts {

    private static final Duration WRITING = Duration.ofMinutes(40);

    @Inject
    ApplicationService applications;

    @Inject
    ContributionService contributions;

    @Inject
    ProposalService proposals;

    @Override
    public void add(Script script) {
        Texts.each(script.text(), "applications").forEach(application -> addApplication(script, application));
    }

    private void addApplication(Script script, JsonObject application) {
        String who = application.getString("who");
        String name = "application:" + who;
        boolean draft = application.getBoolean("draft", false);
        script.at(application.getString("at"), who, draft ? "begins to apply" : "applies", () -> script.keep(name, draft
                ? applications.save(script.id("round"), input(script, application)) : applications.submit(script.id("round"), input(script, application))));
        for (JsonObject contribution : Texts.each(application, "contributions")) {
            Instant recorded = script.days().at(contribution.getString("at"));
            script.at(recorded, who, "records a contribution", () -> contributions.add(script.id(name), contribution(script, contribution)));
        }
        Texts.each(application, "proposals").forEach(proposal -> addProposal(script, who, proposal));
    }

    private void addProposal(Script script, String who, JsonObject proposal) {
        String project = proposal.getString("project");
        String name = "proposal:" + who + ":" + project;
        boolean draft = proposal.getBoolean("draft", false);
        Map<String, String> answers = answers(script, draft, "proposal", proposal.getJsonObject("answers"));
        Instant submitted = script.days().at(proposal.getString("at"));
        script.at(draft ? submitted : submitted.minus(WRITING), who, "begins a proposal", () -> script.keep(name,
                proposals.create(script.id("project:" + project), input(proposal, answers, 0))));
        if (!draft) {
            script.at(submitted, who, "submits a proposal", () ->
                    proposals.submit(script.id(name), input(proposal, answers, proposals.form(script.id(name)).revision())));
        }
    }

    private static ApplicationInput input(Script script, JsonObject application) {
        return new ApplicationInput(birthDate(script, application), application.getString("country", null), application.getString("earlier", "no"),
                number(application, "hours"), number(application, "weeks"),
                answers(script, application.getBoolean("draft", false), "application-essays", application.getJsonObject("essays")), 0);
    }

    /** A draft has what was written down for it, and nothing else. */
    private static Map<String, String> answers(Script script, boolean draft, String questionnaire, JsonObject own) {
        return Texts.answers(draft ? JsonValue.EMPTY_JSON_OBJECT : script.usual(questionnaire), own);
    }

    private static String birthDate(Script script, JsonObject application) {
        return application.containsKey("birthDate") ? script.days().day(application.getString("birthDate")).toString() : null;
    }

    private static String number(JsonObject application, String name) {
        return application.containsKey(name) ? String.valueOf(application.getInt(name)) : null;
    }

    private static ContributionInput contribution(Script script, JsonObject c) {
        return new ContributionInput(script.id("project:" + c.getString("project")), c.getString("title"), c.getString("url"),
                ContributionKind.valueOf(c.getString("kind")), ContributionStatus.valueOf(c.getString("status")),
                script.days().day(c.getString("made")).toString());
    }

    private static ProposalInput input(JsonObject proposal, Map<String, String> answers, int revision) {
        return new ProposalInput(proposal.getString("title"), String.valueOf(proposal.getInt("wish", 1)), answers, revision);
    }
}
