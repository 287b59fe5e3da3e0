package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.ending.EndingRules;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /organize/programs/{program}/ending}: what a program requires in the end. */
@Named
@RequestScoped
public class EndingRulesBacking {

    @Inject
    private EndingRules rules;

    @Inject
    private CurrentActor current;

    private EndingRules.View view;
    private boolean work;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            work = view.requiresWork();
        }
    }

    public String save() {
        rules.require(id(), work);
        return Redirect.to("/organize/programs/" + id() + "/ending", "ending.rule");
    }

    public EndingRules.View getView() {
        if (view == null) {
            current.signedIn();
            view = rules.view(id());
        }
        return view;
    }

    private static String id() {
        return Faces.getRequestParameter("program");
    }

    public boolean isWork() {
        return work;
    }

    public void setWork(boolean work) {
        this.work = work;
    }
}
