package org.cohort.insight.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundPurpose;
import org.cohort.fund.FundService;
import org.cohort.identity.RoleService;
import org.cohort.kernel.access.Role;
import org.cohort.program.ProgramForm;
import org.cohort.program.ProgramQueries;
import org.cohort.program.ProgramService;
import org.cohort.program.RulesService;

/** What is there before any round: programs with their organizers, and funds with their treasurers and their money. */
@ApplicationScoped
class Prologue {

    @Inject
    ProgramService programs;

    @Inject
    RulesService rules;

    @Inject
    ProgramQueries known;

    @Inject
    FundService funds;

    @Inject
    FundDirectory directory;

    @Inject
    RoleService roles;

    @Inject
    Theatre theatre;

    void add(Script script) {
        Texts.each(script.text(), "programs").forEach(program -> addProgram(script, program));
        Texts.each(script.text(), "funds").forEach(fund -> addFund(script, fund));
    }

    /** The administrator makes it, hands it over and steps back. */
    private void addProgram(Script script, JsonObject program) {
        String name = "program:" + program.getString("key");
        String founder = program.getString("by");
        List<String> organizers = Texts.strings(program, "organizers");
        script.at(program.getString("at"), founder, "makes " + program.getString("name"), () -> {
            String id = programs.create(new ProgramForm(program.getString("name"), program.getString("summary"), Texts.text(program, "about"),
                    program.getString("zone"), program.getString("stipend"), program.getString("currency")));
            script.share(name, id);
            Long scope = known.program(id).id();
            organizers.forEach(who -> roles.grant(theatre.account(who), Role.ORGANIZER, scope));
            roles.revoke(theatre.account(founder), Role.ORGANIZER, scope);
        });
        script.at(program.getString("at"), organizers.get(0), "says how often interns report", () ->
                rules.reportEvery(script.id(name), program.getInt("reportEvery")));
    }

    private void addFund(Script script, JsonObject fund) {
        String name = "fund:" + fund.getString("key");
        List<String> treasurers = Texts.strings(fund, "treasurers");
        script.at(fund.getString("at"), fund.getString("by"), "founds " + fund.getString("name"), () -> {
            Long program = known.program(script.id("program:" + fund.getString("program"))).id();
            String id = funds.found(new FundService.NewFund(program, fund.getString("name"), fund.getString("sponsor"),
                    FundPurpose.valueOf(fund.getString("purpose")), fund.getString("currency"), SamplePeople.email(treasurers.get(0))));
            script.share(name, id);
            treasurers.forEach(who -> roles.grant(theatre.account(who), Role.TREASURER, directory.fundByPublicId(id).id()));
        });
        for (JsonObject deposit : Texts.each(fund, "deposits")) {
            script.at(deposit.getString("at"), treasurers.get(0), "notes a deposit", () ->
                    funds.deposit(script.id(name), deposit.getString("amount"), deposit.getString("words")));
        }
    }
}
