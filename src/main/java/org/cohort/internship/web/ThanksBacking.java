package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.thanks.ThanksService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/thanks}, and what of them an alum's page shows. */
@Named
@RequestScoped
public class ThanksBacking {

    @Inject
    private ThanksService service;

    @Inject
    private CurrentActor current;

    private ThanksService.Page view;
    private List<ThanksService.Shown> open;
    private String to;
    private String words;
    private boolean shown;

    public void load() {
        getView();
    }

    public String say() {
        service.say(id(), to, words, shown);
        return Redirect.to("/internship/" + id() + "/thanks", "thanks.said");
    }

    /** Called by the buttons beside each. */
    public String show(String thanks, boolean show) {
        service.show(thanks, show);
        return Redirect.to("/internship/" + id() + "/thanks", show ? "thanks.shown" : "thanks.hidden");
    }

    public ThanksService.Page getView() {
        if (view == null) {
            current.signedIn();
            view = service.page(id());
        }
        return view;
    }

    /** What everybody reads. */
    public List<ThanksService.Shown> shownOf(Collection<InternshipRef> internships) {
        if (open == null) {
            open = service.shownOf(internships);
        }
        return open;
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }
}
