package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.web.ActionCommand;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.CommunityService;
import org.cohort.program.ParticipationAction;
import org.cohort.program.RoomQueries;
import org.cohort.program.SignUpForm;

/** {@code /community/{participation}}: the room of a community's coordinators. */
@Named
@RequestScoped
public class RoomBacking {

    @Inject
    private RoomQueries queries;

    @Inject
    private CommunityService service;

    @Inject
    private CurrentActor current;

    private String id;
    private RoomQueries.Room room;
    private int version;
    private String tagline;
    private String about;
    private String website;

    public void load() {
        room = queries.room(current.signedIn(), id);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        room = queries.room(current.signedIn(), id);
        version = room.version();
        tagline = room.input().tagline();
        about = room.input().about();
        website = room.input().website();
    }

    /** Called by the buttons. @param comment or null */
    public String perform(String action, String comment) {
        service.perform(id, ParticipationAction.valueOf(action), comment, ActionCommand.seen());
        return Redirect.to("/community/" + id, "participation." + action);
    }

    public String save() {
        service.edit(id, new SignUpForm(null, tagline, about, website), version);
        return Redirect.to("/community/" + id, "participation.saved");
    }

    /** What was answered, as the reader may read it; nothing while a post is read, when nothing is loaded yet. */
    public List<QuestionnaireForm> getAnswers() {
        return room == null ? List.of() : room.asked().answers().stream().map(sheet -> new QuestionnaireForm(sheet, current.get().locale())).toList();
    }

    /** Whether the form is there: while it is read after a post nothing is loaded yet, and the service decides. */
    public boolean isCoordinating() {
        return room == null || room.coordinates();
    }

    public RoomQueries.Room getRoom() {
        return room;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getTagline() {
        return tagline;
    }

    public void setTagline(String tagline) {
        this.tagline = tagline;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
