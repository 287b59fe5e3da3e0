package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.cohort.program.ProgramQueries;

/** {@code /programs}, and one of them at {@code /programs/{program}}. */
@Named
@RequestScoped
public class ProgramsBacking {

    @Inject
    private ProgramQueries queries;

    @Inject
    private CurrentActor current;

    private String id;
    private String page;
    private PageResult<ProgramQueries.ProgramLine> programs;
    private ProgramQueries.ProgramView program;

    public void loadAll() {
        programs = queries.programs(PageRequest.typed(page, null));
    }

    public void load() {
        program = queries.program(id);
    }

    /** Whether who looks may name organizers of any program; those who organize it find the same on its own form. */
    public boolean isOrganizersNamed() {
        return current.get().holds(Role.ADMINISTRATOR);
    }

    public PageResult<ProgramQueries.ProgramLine> getPrograms() {
        return programs;
    }

    public ProgramQueries.ProgramView getProgram() {
        return program;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
