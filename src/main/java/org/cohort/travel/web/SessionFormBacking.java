package org.cohort.travel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;

/** The form of a session: a new one on the page that changes its conference, an old one on its own page. */
@Named
@RequestScoped
public class SessionFormBacking {

    @Inject
    private ConferenceQueries queries;

    @Inject
    private ConferenceService service;

    @Inject
    private CurrentActor current;

    private Integer version;
    private String title;
    private SessionKind kind;
    private String startsAt;
    private String minutes = "45";
    private String room;
    private String abstractText;
    private String slidesUrl;
    private String recordingUrl;

    public void load() {
        ConferenceQueries.SessionForm form = queries.session(current.get(), Address.part("session"));
        version = form.version();
        SessionInput input = form.input();
        title = input.title();
        kind = input.kind();
        startsAt = input.startsAt();
        minutes = input.minutes();
        room = input.room();
        abstractText = input.abstractText();
        slidesUrl = input.slidesUrl();
        recordingUrl = input.recordingUrl();
    }

    public String add() {
        String conference = Address.part("conference");
        service.addSession(conference, input());
        return Redirect.to("/conferences/" + conference + "/edit", "session.added");
    }

    public String save() {
        service.editSession(Address.part("session"), version == null ? -1 : version, input());
        return Redirect.to("/conferences/" + Address.part("conference") + "/sessions/" + Address.part("session"), "session.saved");
    }

    private SessionInput input() {
        return new SessionInput(title, kind, startsAt, minutes, room, abstractText, slidesUrl, recordingUrl);
    }

    public List<SessionKind> getKinds() {
        return List.of(SessionKind.values());
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public SessionKind getKind() {
        return kind;
    }

    public void setKind(SessionKind kind) {
        this.kind = kind;
    }

    public String getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(String startsAt) {
        this.startsAt = startsAt;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getAbstractText() {
        return abstractText;
    }

    public void setAbstractText(String abstractText) {
        this.abstractText = abstractText;
    }

    public String getSlidesUrl() {
        return slidesUrl;
    }

    public void setSlidesUrl(String slidesUrl) {
        this.slidesUrl = slidesUrl;
    }

    public String getRecordingUrl() {
        return recordingUrl;
    }

    public void setRecordingUrl(String recordingUrl) {
        this.recordingUrl = recordingUrl;
    }
}
