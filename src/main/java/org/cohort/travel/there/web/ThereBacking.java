package org.cohort.travel.there.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.there.PresencePart;
import org.cohort.travel.there.ThereQueries;
import org.cohort.travel.there.ThereService;
import org.cohort.travel.there.ThereView;
import org.cohort.travel.web.Address;

/** "Who of ours is there" on {@code /conferences/{conference}}; a trip's page shows who welcomes the traveller. */
@Named
@RequestScoped
public class ThereBacking {

    @Inject
    private ThereQueries queries;

    @Inject
    private ThereService service;

    @Inject
    private CurrentActor current;

    private PresencePart part;
    private String words;
    private ThereView view;
    private boolean read;

    /** Null for who is not of the community. */
    public ThereView getView() {
        return at(Address.part("conference"));
    }

    /** The same for a conference named by the page. */
    public ThereView at(String conference) {
        if (!read) {
            view = queries.of(current.get(), conference);
            read = true;
        }
        return view;
    }

    public void load() {
        ThereView.Face own = getView() == null ? null : view.own();
        part = own == null ? PresencePart.THERE : own.part();
        words = own == null ? null : own.words();
    }

    public String say() {
        service.say(Address.part("conference"), part, words);
        return Redirect.to(path(), "presence.said");
    }

    public String leave() {
        service.leave(Address.part("conference"));
        return Redirect.to(path(), "presence.left");
    }

    public String welcome(String guest) {
        service.welcome(Address.part("conference"), guest);
        return Redirect.to(path(), "presence.welcomed");
    }

    public String release(String guest) {
        service.release(Address.part("conference"), guest);
        return Redirect.to(path(), "presence.released");
    }

    private static String path() {
        return "/conferences/" + Address.part("conference");
    }

    public List<PresencePart> getParts() {
        return List.of(PresencePart.values());
    }

    public PresencePart getPart() {
        return part;
    }

    public void setPart(PresencePart part) {
        this.part = part;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
