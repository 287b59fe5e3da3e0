package org.cohort.fund.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cohort.fund.FundPurpose;
import org.cohort.fund.FundQueries;
import org.cohort.fund.FundService;
import org.cohort.fund.statement.Overview;
import org.cohort.fund.statement.OverviewQueries;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.Redirect;

/** {@code /funds}: the funds a person keeps or oversees, and founding one. */
@Named
@RequestScoped
public class FundsBacking {

    @Inject
    private FundQueries queries;

    @Inject
    private FundService service;

    @Inject
    private CurrentActor current;

    @Inject
    private OverviewQueries overviews;

    private List<FundQueries.FundRow> funds;
    private Overview overview;
    private Map<Long, String> programs;
    private Long program;
    private String name;
    private String sponsor;
    private FundPurpose purpose = FundPurpose.TRAVEL;
    private String currency;
    private String treasurer;

    public void load() {
        funds = queries.visibleTo(current.signedIn());
        overview = overviews.of(current.get());
    }

    public String found() {
        String slug = service.found(new FundService.NewFund(program, name, sponsor, purpose, currency, treasurer));
        return Redirect.to("/funds/" + slug, "fund.founded", name);
    }

    public List<FundQueries.FundRow> getFunds() {
        return funds;
    }

    /** Where the stipends stand that are paid from these funds. */
    public Overview getOverview() {
        return overview;
    }

    /** The programs she organizes: key to name. */
    public Map<Long, String> getPrograms() {
        if (programs == null) {
            programs = queries.programs(current.get().scopes(Role.ORGANIZER));
        }
        return programs;
    }

    public FundPurpose[] getPurposes() {
        return FundPurpose.values();
    }

    public Long getProgram() {
        return program;
    }

    public void setProgram(Long program) {
        this.program = program;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSponsor() {
        return sponsor;
    }

    public void setSponsor(String sponsor) {
        this.sponsor = sponsor;
    }

    public FundPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(FundPurpose purpose) {
        this.purpose = purpose;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getTreasurer() {
        return treasurer;
    }

    public void setTreasurer(String treasurer) {
        this.treasurer = treasurer;
    }
}
