package org.cohort.internship.web;

import org.cohort.internship.plan.MilestoneInput;

/** One row of the form of a plan. */
public class MilestoneForm {

    private String publicId;
    private String title;
    private String day;

    static MilestoneForm of(MilestoneInput input) {
        MilestoneForm form = new MilestoneForm();
        form.publicId = input.publicId();
        form.title = input.title();
        form.day = input.day();
        return form;
    }

    MilestoneInput input() {
        return new MilestoneInput(publicId == null || publicId.isBlank() ? null : publicId, title, day);
    }

    public String getPublicId() {
        return publicId;
    }

    public void setPublicId(String publicId) {
        this.publicId = publicId;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
