package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.boot.Setting;
import org.cohort.internship.certificate.CertificateService;
import org.cohort.internship.certificate.CertificateView;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /certificates/{certificate}}: verified by whoever has the address, changed by the intern, revoked by an organizer. No search engine keeps it. */
@Named
@RequestScoped
public class CertificateBacking {

    @Inject
    private CertificateService service;

    private CertificateView view;
    private int version;
    private String name;
    private boolean hidden;
    private String why;

    public void load() {
        Faces.getResponse().setHeader("X-Robots-Tag", "noindex");
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        version = getView().version();
        name = getView().name();
        hidden = getView().hidden();
    }

    public String save() {
        service.write(id(), version, name, hidden);
        return Redirect.to("/certificates/" + id(), "certificate.saved");
    }

    public String revoke() {
        service.revoke(id(), why);
        return Redirect.to("/certificates/" + id(), "certificate.revoked");
    }

    public String restore() {
        service.restore(id());
        return Redirect.to("/certificates/" + id(), "certificate.restored");
    }

    public CertificateView getView() {
        if (view == null) {
            view = service.view(id());
        }
        return view;
    }

    /** The whole address of this page, to be typed by who checks a copy. */
    public String getAddress() {
        return Setting.address(getView().path());
    }

    private static String id() {
        return Faces.getRequestParameter("certificate");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isHidden() {
        return hidden;
    }

    public void setHidden(boolean hidden) {
        this.hidden = hidden;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
