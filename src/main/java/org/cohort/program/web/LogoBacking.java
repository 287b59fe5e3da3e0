package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.logo.LogoService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /community/{participation}/logo}: the community's logo, put, described and removed. */
@Named
@RequestScoped
public class LogoBacking {

    @Inject
    private LogoService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "participation")
    private String id;

    private LogoService.View view;
    private Part picture;
    private String alt;

    /** Fills the form; what was typed stays. */
    public void load() {
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        view = null;
        alt = getView().logo().alt();
    }

    public LogoService.View getView() {
        if (view == null) {
            current.signedIn();
            view = service.view(id);
        }
        return view;
    }

    public String put() {
        service.put(id, picture == null || picture.getSize() == 0 ? null : Upload.of("picture", picture), alt);
        return Redirect.to(path(), "logo.put");
    }

    public String remove() {
        service.remove(id);
        return Redirect.to(path(), "logo.removed");
    }

    private String path() {
        return "/community/" + id + "/logo";
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }
}
