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
import org.cohort.program.ExtensionQueries;
import org.cohort.program.ExtensionService;
import org.cohort.program.RoundPeople;
import org.cohort.program.RoundRef;
import org.omnifaces.cdi.Param;

/** {@code /organize/{round}/extensions}: more time for one person, a team or a community. With {@code ?extension=} it changes that one. */
@Named
@RequestScoped
public class ExtensionsBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private ExtensionQueries all;

    @Inject
    private ExtensionService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "round")
    private String id;

    @Inject
    @Param(name = "extension")
    private String extension;

    private RoundRef round;
    private List<ExtensionQueries.Line> extensions;
    private ExtensionQueries.Line changed;
    private List<ExtensionQueries.Line> revoked;
    private List<RoundPeople.Choice> people;
    private String person;
    private String address;
    private DeadlineKind kind;
    private String until;
    private String reason;
    private int version;

    /** Before the page is shown: for the first time, or again after a refusal. */
    public void load() {
        extensions = standing();
        if (extension != null) {
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
        extensions = standing();
        changed = line();
        if (changed != null) {
            until = Typed.moment(changed.untilAt(), getRound().zone());
            reason = changed.reason();
            version = changed.version();
        }
    }

    private List<ExtensionQueries.Line> standing() {
        List<ExtensionQueries.Line> lines = all.extensions(current.get(), getRound());
        revoked = lines.stream().filter(ExtensionQueries.Line::revoked).toList();
        return lines.stream().filter(line -> !line.revoked()).toList();
    }

    private ExtensionQueries.Line line() {
        return extensions.stream().filter(line -> line.publicId().equals(extension)).findFirst().orElse(null);
    }

    public String grant() {
        service.grant(id, new ExtensionForm(person == null || person.isBlank() ? address : person, kind, until, reason));
        return Redirect.to("/organize/" + id + "/extensions", "extension.granted");
    }

    public String change() {
        service.change(extension, new ExtensionForm(null, null, until, reason), version);
        return Redirect.to("/organize/" + id + "/extensions", "extension.changed");
    }

    public String revoke() {
        service.revoke(extension, version);
        return Redirect.to("/organize/" + id + "/extensions", "extension.revoked");
    }

    public List<DeadlineKind> getKinds() {
        return ExtensionService.kinds();
    }

    /** Asked for when it is needed first: the choices of the form are wanted before the page is shown, when a post is read. */
    public RoundRef getRound() {
        if (round == null) {
            round = queries.input(current.signedIn(), id).round();
        }
        return round;
    }

    public List<ExtensionQueries.Line> getExtensions() {
        return extensions;
    }

    public List<ExtensionQueries.Line> getRevoked() {
        return revoked;
    }

    public ExtensionQueries.Line getChanged() {
        return changed;
    }

    public String getId() {
        return id;
    }

    public String getExtension() {
        return extension;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Whom more time can be given to. */
    public List<RoundPeople.Choice> getPeople() {
        if (people == null) {
            people = all.choices(current.get(), getRound());
        }
        return people;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    /** Of whom is not offered. */
    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
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
