package org.cohort.program;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Stored;
import org.cohort.program.rules.Rules;

/** An internship program, such as one a foundation runs year after year, in rounds. */
@Entity
@Table(name = "program")
public class Program extends Stored {

    @Column(name = "name")
    private String name;

    @Column(name = "summary")
    private String summary;

    @Column(name = "about")
    private String about;

    @Column(name = "zone")
    private ZoneId zone;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "stipend_value"))
    @AttributeOverride(name = "currency", column = @Column(name = "stipend_currency"))
    private Amount stipend;

    @Column(name = "rules")
    private Rules rules = Rules.USUAL;

    @Column(name = "timetable")
    private Timetable timetable;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Program() {
    }

    Program(String slug, Instant now) {
        usePublicId(slug);
        createdAt = now;
    }

    /** @param about Markdown, or null */
    void describe(String newName, String newSummary, String newAbout, ZoneId newZone, Amount newStipend) {
        name = newName;
        summary = newSummary;
        about = newAbout;
        zone = newZone;
        stipend = newStipend;
    }

    /** Its drafts are told too, by {@link RulesService}. */
    void rule(Rules newRules) {
        rules = newRules;
    }

    public String name() {
        return name;
    }

    public String summary() {
        return summary;
    }

    /** Markdown, or null. */
    public String about() {
        return about;
    }

    /** The zone its deadlines are set in. */
    public ZoneId zone() {
        return zone;
    }

    /** What an intern gets for a whole internship. */
    public Amount stipend() {
        return stipend;
    }

    /** @param newTimetable null for none */
    void space(Timetable newTimetable) {
        timetable = newTimetable;
    }

    /** From which new rounds get their proposed dates, or null. */
    public Timetable timetable() {
        return timetable;
    }

    /** What its next rounds are published with. */
    public Rules rules() {
        return rules;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
