package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.board.BoardQueries;
import org.cohort.internship.board.BoardRow;
import org.cohort.internship.board.LightOverride;
import org.cohort.internship.board.LightService;
import org.cohort.internship.board.LightTone;
import org.cohort.internship.board.Reminding;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.cdi.Param;

/** {@code /internship/{internship}/lights}: both lights with what somebody says of them, and reminding. Not for the intern. */
@Named
@RequestScoped
public class LightBacking {

    @Inject
    private BoardQueries board;

    @Inject
    private InternshipDirectory internships;

    @Inject
    private LightService lights;

    @Inject
    private Reminding reminding;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "internship")
    private String id;

    private BoardRow row;
    private InternshipRef ref;
    private LightOverride.Whose whose;
    private LightTone tone;
    private String words;
    private String until;

    /** @throws NotFound for the intern too, who reads her light on her own page */
    public BoardRow getRow() {
        if (row == null) {
            if (InternshipPolicy.rolesOf(current.signedIn(), getRef()).contains(Role.SELF)) {
                throw new NotFound();
            }
            row = board.row(current.signedIn(), getRef());
        }
        return row;
    }

    private InternshipRef getRef() {
        if (ref == null) {
            ref = internships.internshipByPublicId(id);
        }
        return ref;
    }

    public String override() {
        lights.override(id, new LightService.Input(whose, tone, words, until));
        return Redirect.to("/internship/" + id + "/lights", "light.SAID");
    }

    public String end(LightOverride.Whose of) {
        lights.end(id, of);
        return Redirect.to("/internship/" + id + "/lights", "light.COMPUTED");
    }

    public String remind(String account) {
        reminding.remind(id, account);
        return Redirect.to("/internship/" + id + "/lights", "reminding.SENT");
    }

    /** Whose light the reader may speak of. */
    public List<LightOverride.Whose> getMine() {
        return Arrays.stream(LightOverride.Whose.values()).filter(this::may).toList();
    }

    public boolean may(LightOverride.Whose of) {
        return LightService.mayOverride(current.get(), getRef(), of).isAllowed();
    }

    public List<Reminding.Line> getLines() {
        return reminding.lines(id);
    }

    public LightTone[] getTones() {
        return LightTone.values();
    }

    public String getId() {
        return id;
    }

    public LightOverride.Whose getWhose() {
        return whose;
    }

    public void setWhose(LightOverride.Whose whose) {
        this.whose = whose;
    }

    public LightTone getTone() {
        return tone;
    }

    public void setTone(LightTone tone) {
        this.tone = tone;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
