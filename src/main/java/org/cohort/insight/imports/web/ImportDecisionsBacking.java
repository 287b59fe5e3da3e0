package org.cohort.insight.imports.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.insight.imports.Choice;
import org.cohort.insight.imports.Finding;
import org.cohort.insight.imports.ImportDecisions;
import org.cohort.insight.imports.ItemKind;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** The lines of an import's preview and what becomes of each. Which of them are shown stands in the address, and in the form. */
@Named
@RequestScoped
public class ImportDecisionsBacking {

    private static final String CHOICE = "choice-";
    private static final String OTHER = "other-";

    @Inject
    private ImportDecisions service;

    @Inject
    @Param(name = "round")
    private String roundId;

    @Inject
    @Param(name = "run")
    private String runId;

    @Inject
    @Param
    private String show;

    /** {@code yes}: what is decided too. */
    @Inject
    @Param
    private String all;

    @Inject
    @Param
    private String page;

    /** Which finding's projects are decided at once. */
    @Inject
    @Param
    private String finding;

    private ImportDecisions.Sheet sheet;

    public ImportDecisions.Sheet getSheet() {
        if (sheet == null) {
            sheet = service.sheet(runId, "projects".equals(show) ? ItemKind.PROJECT : ItemKind.ORGANIZATION, !isEverything(), PageRequest.typed(page, null));
        }
        return sheet;
    }

    public long open(String kind) {
        return getSheet().open().getOrDefault(ItemKind.valueOf(kind), 0L);
    }

    /** The findings whose open projects can be decided at once. */
    public List<Finding> getFindings() {
        return List.copyOf(getSheet().counts().keySet());
    }

    /** What is chosen in a row: on a refused post what was sent. */
    public String chosen(ImportDecisions.Row row) {
        String sent = sent().get(CHOICE + row.id());
        return sent != null ? sent : row.chosen();
    }

    public String other(ImportDecisions.Row row) {
        return sent().get(OTHER + row.id());
    }

    public String save() {
        List<ImportDecisions.Typed> typed = sent().keySet().stream().filter(name -> name.matches(CHOICE + "[0-9]{1,18}")).map(name -> name.substring(CHOICE.length()))
                .map(id -> new ImportDecisions.Typed(Long.valueOf(id), sent().get(CHOICE + id), sent().get(OTHER + id))).toList();
        service.decide(runId, typed);
        return back("import.DECIDE");
    }

    public String takeSure() {
        service.takeSure(runId);
        return back("import.DECIDE");
    }

    public String importAll() {
        return decideAll(Choice.IMPORT);
    }

    public String leaveAll() {
        return decideAll(Choice.OUT);
    }

    private String decideAll(Choice choice) {
        Finding chosen = Stream.of(Finding.values()).filter(one -> one.name().equals(finding)).findFirst().orElseThrow(NotFound::new);
        service.decideAll(runId, chosen, choice);
        return back("import.DECIDE");
    }

    private String back(String done) {
        return Redirect.to(getPath() + "?show=" + getShow() + (isEverything() ? "&all=yes" + (page == null ? "" : "&page=" + PageRequest.typed(page, null).number()) : ""), done);
    }

    private static Map<String, String> sent() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public String getPath() {
        return "/organize/" + roundId + "/imports/" + runId;
    }

    public boolean isEverything() {
        return "yes".equals(all);
    }

    public String getShow() {
        return Arrays.asList("organizations", "projects", "lines").contains(show) ? show : "organizations";
    }

    public String getPage() {
        return page;
    }
}
