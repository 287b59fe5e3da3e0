package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.internship.agreement.AgreementTemplates;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /organize/programs/{program}/agreement}: the words of a program's agreements. With {@code ?edition=} it shows that one. */
@Named
@RequestScoped
public class AgreementTemplateBacking {

    @Inject
    private AgreementTemplates service;

    private AgreementTemplates.View view;
    private String text;
    private String preview;
    private int edition;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        text = getView().text();
        edition = getView().edition();
    }

    public String save() {
        service.save(id(), text, edition);
        return Redirect.to("/organize/programs/" + id() + "/agreement", "agreement.template");
    }

    /** Shows on the same page what was typed with an internship that nobody has; nothing is saved. */
    public String look() {
        preview = service.preview(id(), text);
        return null;
    }

    public AgreementTemplates.View getView() {
        if (view == null) {
            view = service.view(id());
        }
        return view;
    }

    /** The words of the edition that the address asks for; null when it asks for none. */
    public String getShown() {
        String asked = Faces.getRequestParameter("edition");
        if (asked == null) {
            return null;
        }
        if (!asked.matches("\\d{1,6}")) {
            throw new NotFound();
        }
        return service.text(id(), Integer.parseInt(asked));
    }

    /** Null unless it was asked for. */
    public String getPreview() {
        return preview;
    }

    /** How a text names it. */
    public String named(String blank) {
        return "${" + blank + "}";
    }

    public String getId() {
        return id();
    }

    private static String id() {
        return Faces.getRequestParameter("program");
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }
}
