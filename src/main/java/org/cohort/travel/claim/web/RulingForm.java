package org.cohort.travel.claim.web;

import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.Ruling;

/** The treasurer's word on one line, on the form. */
public class RulingForm {

    private Ruling ruling;
    private String note;
    private String reduced;

    ClaimService.Word word() {
        return new ClaimService.Word(ruling, note, reduced);
    }

    void show(GrantView.Line line) {
        ruling = line.ruling() == null ? Ruling.APPROVED : line.ruling();
        note = line.rulingNote();
        reduced = line.reduced() == null ? null : line.reduced().value().toPlainString();
    }

    public Ruling getRuling() {
        return ruling;
    }

    public void setRuling(Ruling ruling) {
        this.ruling = ruling;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReduced() {
        return reduced;
    }

    public void setReduced(String reduced) {
        this.reduced = reduced;
    }
}
