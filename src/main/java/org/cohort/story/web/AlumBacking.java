package org.cohort.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.web.Redirect;
import org.cohort.story.AlumService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /people/{alum}}: an alum's page, which she writes here too. */
@Named
@RequestScoped
public class AlumBacking {

    @Inject
    private AlumService service;

    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "alum")
    private String id;
    private AlumService.View view;
    private int version;
    private String headline;
    private String about;
    private boolean shown;

    public void load() {
        getView();
        // On a post, what was typed is kept.
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        version = getView().version();
        headline = view.headline();
        about = view.about();
        shown = view.shown();
    }

    public String save() {
        service.write(id, version, headline, about, shown);
        return Redirect.to("/people/" + id, shown ? "alum.shown" : "alum.hidden");
    }

    public AlumService.View getView() {
        if (view == null) {
            view = service.view(id);
        }
        return view;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getHeadline() {
        return headline;
    }

    public void setHeadline(String headline) {
        this.headline = headline;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }

    public String getId() {
        return id;
    }
}
