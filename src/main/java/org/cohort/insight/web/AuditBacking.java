package org.cohort.insight.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.cohort.insight.AuditSearch;
import org.cohort.insight.AuditService;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.PageResult;
import org.omnifaces.cdi.Param;

/** {@code /admin/audit}: who did what, for the administrator. What is looked for stands in the address. */
@Named
@RequestScoped
public class AuditBacking {

    @Inject
    private AuditService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param
    private String type;

    @Inject
    @Param
    private String subject;

    @Inject
    @Param
    private String person;

    @Inject
    @Param(name = "act")
    private String action;

    @Inject
    @Param
    private String day;

    @Inject
    @Param
    private String page;

    private PageResult<AuditService.Entry> entries;

    public void load() {
        current.signedIn();
        entries = service.find(new AuditSearch(type, subject, person, action, date(day)), PageRequest.typed(page, null));
    }

    /** Anybody may write anything into an address: what is no day is any. */
    private static LocalDate date(String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** The act in words: those of its button, else its name. */
    public String act(AuditService.Entry entry) {
        return words("action." + entry.type() + "." + entry.action(), entry.action());
    }

    /** A state in words; a dash for none. */
    public String state(AuditService.Entry entry, String state) {
        return state == null || state.isEmpty() ? "–" : words("state." + entry.type() + "." + state, state);
    }

    private String words(String key, String code) {
        return Words.has(key) ? Words.say(current.get().locale(), key) : code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public PageResult<AuditService.Entry> getEntries() {
        return entries;
    }

    public String getType() {
        return type;
    }

    public String getSubject() {
        return subject;
    }

    public String getPerson() {
        return person;
    }

    public String getAction() {
        return action;
    }

    public String getDay() {
        return day;
    }
}
