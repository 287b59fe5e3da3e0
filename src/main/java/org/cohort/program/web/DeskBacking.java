package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeskQueries;
import org.cohort.program.RoundAction;
import org.cohort.program.RoundService;
import org.cohort.program.checklist.Checklist;
import org.cohort.program.checklist.ChecklistLine;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}}: the organizers' desk. */
@Named
@RequestScoped
public class DeskBacking {

    private static final int FIRST = 5;

    @Inject
    private DeskQueries queries;

    @Inject
    private Checklist checklist;

    @Inject
    private RoundService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    @Inject
    @Param(name = "page")
    private String page;

    private DeskQueries.Desk desk;
    private Checklist.Page checked;

    /** Before the page is shown: to whom there is no such round it is not found. */
    public void load() {
        getDesk();
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id, RoundAction.valueOf(action), comment);
        return Redirect.to(RoundAction.valueOf(action) == RoundAction.DISCARD ? "/organize" : "/organize/" + id, "round." + action);
    }

    /** What is asked before a button's act in other words than usual: a round whose dates have passed is seldom meant to be published so. */
    public Map<RoundAction, String> getAsks() {
        return getDesk().passed().isEmpty() ? Map.of() : Map.of(RoundAction.PUBLISH, Words.say(current.get().locale(), "ask.round.PUBLISH.passed", getDesk().passed()));
    }

    /** How far the organizers' work is. */
    public Checklist.Page getChecklist() {
        if (checked == null) {
            checked = checklist.page(current.signedIn(), getDesk().sheet());
        }
        return checked;
    }

    /** What is to be done first. */
    public List<ChecklistLine> getFirst() {
        return getChecklist().first(FIRST);
    }

    /** Asked for when it is needed first: its lists are wanted before the page is shown, when a post is read. */
    public DeskQueries.Desk getDesk() {
        if (desk == null) {
            desk = queries.desk(current.signedIn(), id, PageRequest.typed(page, null));
        }
        return desk;
    }

    public String getId() {
        return id;
    }
}
