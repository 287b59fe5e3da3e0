package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementService;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Client;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /internship/{internship}/agreement}: what all parties sign, with its amendments. */
@Named
@RequestScoped
public class AgreementBacking {

    @Inject
    private AgreementQueries queries;

    @Inject
    private AgreementService service;

    @Inject
    private CurrentActor current;

    private AgreementView view;
    private String typedName;
    private int amendment;
    private String seen;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            amendment = getNext() == null ? 0 : getNext().amendment();
            seen = getNext() == null ? null : getNext().sha256();
        }
    }

    public String sign() {
        service.sign(id(), amendment, seen, typedName, Client.address(Faces.getRequest()));
        return Redirect.to("/internship/" + id(), "agreement.SIGN");
    }

    public AgreementView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
        }
        return view;
    }

    /** The first paper that the reader may sign now; null when there is none. */
    public AgreementView.Paper getNext() {
        return getView().papers().stream().filter(paper -> paper.sign().isAllowed()).findFirst().orElse(null);
    }

    public int getAmendment() {
        return amendment;
    }

    public void setAmendment(int amendment) {
        this.amendment = amendment;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getTypedName() {
        return typedName;
    }

    public void setTypedName(String typedName) {
        this.typedName = typedName;
    }

    private static String id() {
        return Faces.getRequestParameter("internship");
    }
}
