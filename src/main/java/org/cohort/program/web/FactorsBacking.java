package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.stipend.FactorForm;
import org.cohort.program.stipend.FactorQueries;
import org.cohort.program.stipend.FactorService;
import org.cohort.program.stipend.FactorTable;
import org.omnifaces.util.Faces;

/** A program's purchasing-power table: {@code /organize/programs/{program}/purchasing-power}. */
@Named
@RequestScoped
public class FactorsBacking {

    @Inject
    private FactorQueries queries;

    @Inject
    private FactorService service;

    @Inject
    private CurrentActor current;

    private final String id = Faces.getRequestParameter("program");
    private FactorQueries.View view;
    private int edition;
    private String factors;
    private Part file;
    private String source;
    private String asOf;

    public void load() {
        getView();
        if (!Faces.isPostback()) {
            fill();
        }
    }

    /** What is stored, into the form. */
    public void fill() {
        FactorTable newest = getView().newest();
        edition = newest == null ? 0 : newest.edition();
        factors = newest == null ? null : newest.csv();
        source = newest == null ? null : newest.source();
        asOf = newest == null ? null : newest.asOf().toString();
    }

    public String save() {
        boolean sent = file != null && file.getSize() > 0;
        service.save(id, new FactorForm(factors, () -> sent ? Upload.of("file", file) : null, source, asOf), edition);
        return Redirect.to("/organize/programs/" + id + "/purchasing-power", "program.factors");
    }

    public FactorQueries.View getView() {
        if (view == null) {
            view = queries.of(current.signedIn(), id);
        }
        return view;
    }

    public String getId() {
        return id;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public String getFactors() {
        return factors;
    }

    public void setFactors(String factors) {
        this.factors = factors;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }
}
