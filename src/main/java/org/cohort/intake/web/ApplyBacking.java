package org.cohort.intake.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.intake.ApplicationInput;
import org.cohort.intake.ApplicationRow;
import org.cohort.intake.ApplicationService;
import org.cohort.intake.ApplicationState;
import org.cohort.intake.ApplyPage;
import org.cohort.intake.Eligibility;
import org.cohort.intake.IntakeQueries;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.forms.QuestionnaireForm;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Redirect;
import org.omnifaces.util.Faces;

/** {@code /apply/{round}}: the form of an application, saved as often as one likes. */
@Named
@RequestScoped
public class ApplyBacking {

    @Inject
    private ApplicationService service;

    @Inject
    private IntakeQueries queries;

    @Inject
    private CurrentActor current;

    private ApplyPage page;
    private QuestionnaireForm essays;
    private int revision;
    private String birthDate;
    private String country;
    private String earlierIntern;
    private String hoursPerWeek;
    private String weeksFree;

    public void load() {
        ApplicationInput stored = getPage().answers();
        revision = stored.revision();
        birthDate = stored.birthDate();
        country = stored.country();
        earlierIntern = stored.earlierIntern();
        hoursPerWeek = stored.hoursPerWeek();
        weeksFree = stored.weeksFree();
    }

    public String save() {
        service.save(round(), input());
        return Redirect.to("/apply/" + round(), "application.saved");
    }

    public String submit() {
        String application = service.submit(round(), input());
        // What came out of it, and not only that it came in: a green line above a red verdict says two things at once.
        ApplicationState state = service.page(round()).state();
        String path = "/applications/" + application;
        return state == ApplicationState.INELIGIBLE ? Redirect.warning(path, "application.SUBMIT_" + state) : Redirect.to(path, "application.SUBMIT_" + state);
    }

    /** After another tab saved: what stands in this form is to count. A draft is saved, what was submitted waits to be submitted. */
    public String keep() {
        revision = getPage().revision();
        return getPage().isDraft() ? save() : null;
    }

    /** What is stored. */
    public ApplyPage getPage() {
        if (page == null) {
            page = service.page(round());
        }
        return page;
    }

    public QuestionnaireForm getEssays() {
        if (essays == null) {
            essays = getStored();
        }
        return essays;
    }

    /** The stored essays, beside those typed. */
    public QuestionnaireForm getStored() {
        return new QuestionnaireForm(getPage().sheet(), current.get().locale());
    }

    /** Whether something was saved since this form was shown. */
    public boolean isMeanwhile() {
        return getPage().revision() != revision;
    }

    public List<FindingRow> getFindings() {
        return FindingRow.of(getPage().findings(), current.get());
    }

    public List<CountryRow> getCountries() {
        return CountryRow.all(current.get().locale());
    }

    public String getStoredCountry() {
        return CountryRow.name(getPage().answers().country(), current.get().locale());
    }

    /** Her applications to other rounds in the same weeks, in a sentence; null when there are none. */
    public Phrase getElsewhere() {
        List<String> rounds = queries.meanwhile(current.get(), getPage().round()).stream().map(ApplicationRow::roundName).toList();
        return rounds.isEmpty() ? null : Phrase.of("intake.apply.elsewhere", Words.allOf(current.get().locale(), rounds));
    }

    /** The weeks this round asks for, or null while it has no dates. */
    public Integer getWeeksNeeded() {
        var ref = getPage().round();
        return ref.startsOn() == null || ref.endsOn() == null ? null : ref.rules().entry().weeksOf(Eligibility.weeksNeeded(ref.startsOn(), ref.endsOn()));
    }

    private ApplicationInput input() {
        return new ApplicationInput(birthDate, country, earlierIntern, hoursPerWeek, weeksFree, getEssays().answers(), revision);
    }

    private static String round() {
        return Faces.getRequestParameter("round");
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public String getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(String birthDate) {
        this.birthDate = birthDate;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getEarlierIntern() {
        return earlierIntern;
    }

    public void setEarlierIntern(String earlierIntern) {
        this.earlierIntern = earlierIntern;
    }

    public String getHoursPerWeek() {
        return hoursPerWeek;
    }

    public void setHoursPerWeek(String hoursPerWeek) {
        this.hoursPerWeek = hoursPerWeek;
    }

    public String getWeeksFree() {
        return weeksFree;
    }

    public void setWeeksFree(String weeksFree) {
        this.weeksFree = weeksFree;
    }
}
