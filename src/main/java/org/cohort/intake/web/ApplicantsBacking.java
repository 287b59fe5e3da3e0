package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.intake.ApplicantQueries;
import org.cohort.intake.ApplicantRow;
import org.cohort.intake.ApplicantSearch;
import org.cohort.intake.ApplicationState;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.kernel.text.Words;
import org.cohort.program.ProgramDirectory;
import org.cohort.program.RoundRef;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/applications}: who has applied. */
@Named
@RequestScoped
public class ApplicantsBacking {

    @Inject
    private ApplicantQueries queries;

    @Inject
    private ProgramDirectory programs;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    @Inject
    @Param(name = "q")
    private String text;

    @Inject
    @Param(name = "state")
    private String state;

    @Inject
    @Param(name = "sort")
    private String sort;

    @Inject
    @Param(name = "page")
    private String page;

    private RoundRef round;
    private PageResult<ApplicantRow> rows;

    public PageResult<ApplicantRow> getRows() {
        if (rows == null) {
            rows = queries.applicants(current.signedIn(), getRound(), getSearch(), PageRequest.typed(page, sort));
        }
        return rows;
    }

    public RoundRef getRound() {
        if (round == null) {
            round = programs.roundByPublicId(id);
        }
        return round;
    }

    public ApplicantSearch getSearch() {
        return ApplicantSearch.typed(text, state);
    }

    public List<ApplicationState> getStates() {
        return ApplicantSearch.STATES;
    }

    public String getSort() {
        return sort;
    }

    /** What the rules or an organizer say of her. */
    public String verdict(ApplicantRow row) {
        Object rule = row.rule() == null ? "" : Words.say(current.get().locale(), "eligibility." + row.rule());
        return Words.say(current.get().locale(), "intake.applicants.verdict." + row.verdict(), rule);
    }

    public String tone(ApplicantRow row) {
        return switch (row.verdict()) {
            case "YES", "RULED_YES" -> "ok";
            case "NO", "RULED_NO" -> "bad";
            case "UNSURE" -> "warn";
            default -> "";
        };
    }
}
