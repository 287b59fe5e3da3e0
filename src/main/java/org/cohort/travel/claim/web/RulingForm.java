package org.cohort.travel.claim.web;

import org.cohort.travel.claim.ClaimService;
import org.cohort.travel.grant.Ruling;

/** The treasurer's word on one line, on the form. */
public class RulingForm {

    private Ruling ruling;
    private String note;

    ClaimService.Word word() {
        return new ClaimService.Word(ruling, note);
    }

    void show(Ruling given, String givenNote) {
        ruling = given == null ? Ruling.APPROVED : given;
        note = givenNote;
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
}
