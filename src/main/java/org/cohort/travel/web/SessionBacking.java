package org.cohort.travel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.AppearanceAction;
import org.cohort.travel.AppearanceInput;
import org.cohort.travel.AppearancePart;
import org.cohort.travel.ConferenceQueries;
import org.cohort.travel.ConferenceService;
import org.cohort.travel.ConferenceView;

/** {@code /conferences/{conference}/sessions/{session}}: what it is about, and who appears. */
@Named
@RequestScoped
public class SessionBacking {

    @Inject
    private ConferenceQueries queries;

    @Inject
    private ConferenceService service;

    @Inject
    private CurrentActor current;

    private String email;
    private String personName;
    private AppearancePart part;
    private ConferenceView view;

    /** @throws NotFound when the conference has no such session */
    public void load() {
        getLine();
    }

    public ConferenceView getView() {
        if (view == null) {
            view = queries.page(current.get(), Address.part("conference"));
        }
        return view;
    }

    public ConferenceView.Line getLine() {
        return getView().days().stream().flatMap(day -> day.sessions().stream())
                .filter(session -> session.publicId().equals(Address.part("session"))).findFirst().orElseThrow(NotFound::new);
    }

    public String propose() {
        service.propose(Address.part("session"), new AppearanceInput(email, personName, part));
        return Redirect.to(path(), "appearance.proposed");
    }

    public String perform(String appearance, AppearanceAction action) {
        service.act(appearance, action, null);
        return Redirect.to(path(), "appearance." + action);
    }

    public String remove() {
        service.removeSession(Address.part("session"));
        return Redirect.to("/conferences/" + Address.part("conference") + "/edit", "session.removed");
    }

    private static String path() {
        return "/conferences/" + Address.part("conference") + "/sessions/" + Address.part("session");
    }

    public boolean isSignedIn() {
        return current.get().isSignedIn();
    }

    public List<AppearancePart> getParts() {
        return List.of(AppearancePart.values());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public AppearancePart getPart() {
        return part;
    }

    public void setPart(AppearancePart part) {
        this.part = part;
    }
}
