package org.cohort.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.web.Redirect;
import org.cohort.story.StoryAction;
import org.cohort.story.StoryService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /stories/{story}}: reading it, and for its author writing it. */
@Named
@RequestScoped
public class StoryBacking {

    @Inject
    private StoryService service;

    /** From the address. On a post it is there from the beginning, when it is decided which forms take part. */
    @Inject
    @Param(name = "story")
    private String id;
    private StoryService.View view;
    private int version;
    private String title;
    private String body;
    private String thanks;

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
        title = view.title();
        body = view.body();
        thanks = view.thanks();
    }

    public String save() {
        service.write(id, version, title, body, thanks);
        return Redirect.to("/stories/" + id, "story.saved");
    }

    /** Called by the action buttons. */
    public String perform(String action, String comment) {
        service.perform(id, StoryAction.valueOf(action), comment);
        return Redirect.to("/stories/" + id, "story." + action);
    }

    public StoryService.View getView() {
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getThanks() {
        return thanks;
    }

    public void setThanks(String thanks) {
        this.thanks = thanks;
    }

    public String getId() {
        return id;
    }
}
