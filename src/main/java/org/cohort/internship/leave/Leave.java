package org.cohort.internship.leave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.cohort.kernel.persistence.Stored;

/** Days of an internship on which nothing is expected (rule I5). */
@Entity(name = "InternshipLeave")
@Table(name = "internship_leave")
public class Leave extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private LeaveState state;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "words")
    private String words;

    @Column(name = "is_private")
    private boolean secret;

    @Column(name = "entered_by")
    private Long enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    /** For the persistence provider. */
    protected Leave() {
    }

    Leave(Long internshipId, Long enteredBy, Instant now) {
        this.internshipId = internshipId;
        this.state = LeaveState.ENTERED;
        this.enteredBy = enteredBy;
        this.enteredAt = now;
    }

    public Long internshipId() {
        return internshipId;
    }

    public LeaveState state() {
        return state;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day, itself on leave. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** A few words why, or null. */
    public String words() {
        return words;
    }

    /** Whether only the intern and who entered it read the words. */
    public boolean isSecret() {
        return secret;
    }

    public Long enteredBy() {
        return enteredBy;
    }

    LeaveDays.Span span() {
        return new LeaveDays.Span(firstDay, lastDay);
    }

    void write(LeaveDays.Span days, String why, boolean isPrivate) {
        firstDay = days.first();
        lastDay = days.last();
        words = why;
        secret = isPrivate;
    }

    /** For {@link LeaveLifecycle} alone. */
    void move(LeaveState to) {
        state = to;
    }
}
