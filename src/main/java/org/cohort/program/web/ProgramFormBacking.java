package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.DeskQueries;
import org.cohort.program.Program;
import org.cohort.program.ProgramForm;
import org.cohort.program.ProgramService;
import org.cohort.program.ProgramTemplate;
import org.omnifaces.util.Faces;

/** A program's form: {@code /organize/programs/new} and {@code /organize/programs/{program}}. */
@Named
@RequestScoped
public class ProgramFormBacking {

    @Inject
    private DeskQueries queries;

    @Inject
    private ProgramService service;

    @Inject
    private CurrentActor current;

    private String id;
    private String template;
    private String name;
    private String summary;
    private String about;
    private String zone;
    private String stipend;
    private String currency;
    private int version;

    public void begin() {
        boolean creator = current.signedIn().holds(Role.ORGANIZER) || current.get().holds(Role.ADMINISTRATOR);
        if (!creator) {
            throw new NotFound();
        }
        if (!FacesContext.getCurrentInstance().isPostback()) {
            template = Faces.getRequestParameter("template");
            ProgramTemplate start = getStart();
            zone = start == null ? current.get().zone().getId() : start.zone();
            currency = start == null ? "USD" : start.currency();
            stipend = start == null ? null : start.stipend();
        }
    }

    public void load() {
        Program program = queries.program(current.signedIn(), id);
        if (!FacesContext.getCurrentInstance().isPostback()) {
            show(program);
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        show(queries.program(current.signedIn(), id));
    }

    private void show(Program program) {
        version = program.version();
        name = program.name();
        summary = program.summary();
        about = program.about();
        zone = program.zone().getId();
        stipend = program.stipend().value().toPlainString();
        currency = program.stipend().currency().getCurrencyCode();
    }

    public String create() {
        return Redirect.to("/organize/programs/" + service.create(form(), template), "program.created");
    }

    public String save() {
        service.edit(id, form(), version);
        return Redirect.to("/organize/programs/" + id, "program.saved");
    }

    private ProgramForm form() {
        return new ProgramForm(name, summary, about, zone, stipend, currency);
    }

    public List<ProgramTemplate> getTemplates() {
        return ProgramTemplate.ALL;
    }

    /** What it starts from, or null. */
    public ProgramTemplate getStart() {
        return ProgramTemplate.of(template);
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getStipend() {
        return stipend;
    }

    public void setStipend(String stipend) {
        this.stipend = stipend;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }
}
