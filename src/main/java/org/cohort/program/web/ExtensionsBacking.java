package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
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
import org.omnifaces.util.Faces;

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
    private PageResult<ExtensionQueries.Line> page;
    private ExtensionQueries.Line changed;
    private List<RoundPeople.Choice> people;
    private String person;
    private String address;
    private DeadlineKind kind;
    private String until;
    private String reason;
    private int version;

    /** Before the page is shown: for the first time, or again after a refusal. */
    public void load() {
        // A late post goes on to the service, whose refusal says that it was taken back.
        if (FacesContext.getCurrentInstance().isPostback()) {
            changed = line();
            return;
        }
        fill();
        if (extension != null && changed == null) {
            throw new NotFound();
        }
    }

    /** Puts what is stored into the form. */
    public void fill() {
        changed = line();
        if (changed != null) {
            until = Typed.moment(changed.untilAt(), getRound().zone());
            reason = changed.reason();
            version = changed.version();
        }
    }

    private ExtensionQueries.Line line() {
        return extension == null ? null : all.standing(current.get(), getRound(), extension).orElse(null);
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

    public Verdict getReady() {
        return ExtensionService.ready(getRound());
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

    public PageResult<ExtensionQueries.Line> getPage() {
        if (page == null) {
            page = all.extensions(current.get(), getRound(), PageRequest.typed(Faces.getRequestParameter("page"), null));
        }
        return page;
    }

    public List<ExtensionQueries.Line> getExtensions() {
        return getPage().rows().stream().filter(line -> !line.revoked()).toList();
    }

    public List<ExtensionQueries.Line> getRevoked() {
        return getPage().rows().stream().filter(ExtensionQueries.Line::revoked).toList();
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
