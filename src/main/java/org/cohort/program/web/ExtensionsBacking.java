package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.text.Typed;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeadlineKind;
import org.cohort.program.DeskQueries;
import org.cohort.program.ExtensionForm;
import org.cohort.program.ExtensionService;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundRef;

/** {@code /organize/{round}/extensions}: more time for one person. With {@code ?extension=} it changes that one. */
@Named
@RequestScoped
public class ExtensionsBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private ExtensionService service;

    @Inject
    private RoundPeople roundPeople;

    @Inject
    private CurrentActor current;

    private String id;
    private String extension;
    private RoundRef round;
    private List<DeskQueries.ExtensionLine> extensions;
    private DeskQueries.ExtensionLine changed;
    private List<RoundPeople.Choice> people;
    private String person;
    private DeadlineKind kind;
    private String until;
    private String reason;
    private int version;

    public void load() {
        round = queries.input(current.signedIn(), id).round();
        extensions = queries.extensions(current.get(), round);
        if (extension == null) {
            people = roundPeople.choices(current.get(), round);
        } else {
            changed = line();
            boolean posted = FacesContext.getCurrentInstance().isPostback();
            // A late post goes on to the service, whose refusal says that it was taken back.
            if (changed == null && !posted) {
                throw new NotFound();
            }
            if (!posted) {
                fill();
            }
        }
    }

    /** Puts what is stored into the form. */
    public void fill() {
        extensions = queries.extensions(current.get(), round);
        changed = line();
        if (changed != null) {
            until = Typed.moment(changed.untilAt(), round.zone());
            reason = changed.reason();
            version = changed.version();
        }
    }

    private DeskQueries.ExtensionLine line() {
        return extensions.stream().filter(line -> line.publicId().equals(extension)).findFirst().orElse(null);
    }

    public String grant() {
        service.grant(id, new ExtensionForm(person, kind, until, reason));
        return Redirect.to(path(), "extension.granted");
    }

    public String change() {
        service.change(extension, new ExtensionForm(null, null, until, reason), version);
        return Redirect.to(path(), "extension.changed");
    }

    public String revoke() {
        service.revoke(extension, version);
        return Redirect.to(path(), "extension.revoked");
    }

    public List<DeadlineKind> getKinds() {
        return ExtensionService.kinds();
    }

    private String path() {
        return "/organize/" + id + "/extensions";
    }

    public RoundRef getRound() {
        return round;
    }

    public List<DeskQueries.ExtensionLine> getExtensions() {
        return extensions;
    }

    public DeskQueries.ExtensionLine getChanged() {
        return changed;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Whom more time can be given to. */
    public List<RoundPeople.Choice> getPeople() {
        return people;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public DeadlineKind getKind() {
        return kind;
    }

    public void setKind(DeadlineKind kind) {
        this.kind = kind;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
