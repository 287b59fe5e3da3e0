package org.cohort.selection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.intake.Outcome;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.ParticipationRef;
import org.cohort.program.ProgramDirectory;
import org.cohort.selection.DecisionService;
import org.cohort.selection.SelectionPage;
import org.cohort.selection.SelectionQueries;
import org.cohort.selection.SelectionRow;
import org.omnifaces.util.Faces;

/** {@code /community/{participation}/selection}, and the part of a community's room that leads there. */
@Named
@RequestScoped
public class DecideBacking {

    @Inject
    private SelectionQueries queries;

    @Inject
    private ProgramDirectory programs;

    @Inject
    private DecisionService service;

    @Inject
    private CurrentActor current;

    private SelectionPage page;

    public void load() {
        getPage();
    }

    /** Called by a button of a row. @param action the outcome, the proposal and the version of its decision, such as {@code ACCEPTED:7hq3k0vtm2ze:0} */
    public String perform(String action, String comment) {
        String[] parts = action.split(":", 3);
        if (parts.length < 3 || !parts[2].matches("[0-9]{1,9}")) {
            throw new NotFound();
        }
        service.decide(parts[1], Outcome.valueOf(parts[0]), Integer.parseInt(parts[2]));
        return Redirect.to("/community/" + id() + "/selection", "decision.DECIDE");
    }

    public SelectionPage getPage() {
        if (page == null) {
            page = queries.page(current.signedIn(), id());
        }
        return page;
    }

    /** Whether the reader of the room may see the selection. */
    public boolean isShown() {
        Actor actor = current.get();
        ParticipationRef participation = id() == null ? null : programs.participationByPublicId(id());
        return participation != null && (actor.holds(Role.COORDINATOR, participation.id())
                || actor.holds(Role.ORGANIZER, participation.round().programId()));
    }

    /** Whether no place is left. */
    public boolean isFull() {
        return getPage().accepted() >= getPage().participation().slots();
    }

    public String getUsed() {
        Actor reader = current.get();
        return Words.say(reader.locale(), "selection.decide.used", getPage().accepted(), getPage().participation().slots());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** Whether the button of this outcome can't be pressed in this row: it is chosen already, or no place is left for it. */
    public boolean isClosed(SelectionRow row, Outcome outcome) {
        Verdict decide = getPage().decide();
        // The waiting list is decided after the window, too; the service knows until when.
        boolean open = row.waiting() ? decide.kind() != Verdict.Kind.DENIED : decide.isAllowed() && !row.announced();
        return !open || row.outcome() == outcome || outcome == Outcome.ACCEPTED && isFull();
    }

    private static String id() {
        return Faces.getRequestParameter("participation");
    }
}
