package org.cohort.internship.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.Stored;
import org.cohort.kernel.time.Window;

/** What an intern tells about some days of her internship, and what a mentor answered. */
@Entity
@Table(name = "progress_report")
public class ProgressReport extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Column(name = "number")
    private int number;

    @Column(name = "covers_from")
    private LocalDate coversFrom;

    @Column(name = "covers_to")
    private LocalDate coversTo;

    @Column(name = "due_at")
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ReportState state;

    @Column(name = "on_leave")
    private boolean onLeave;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "done")
    private String done;

    @Column(name = "next")
    private String next;

    @Column(name = "blocked")
    private String blocked;

    @Column(name = "links")
    private String links;

    @Column(name = "is_late")
    private boolean late;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "answer")
    private String answer;

    @Column(name = "answered_by")
    private Long answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "answered_as")
    private Role answeredAs;

    /** What was to be done in its days; see {@link Planned}. */
    @Column(name = "planned")
    private String planned;

    @Column(name = "is_public")
    private boolean shared;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Embedded
    private Blocker blocker;

    /** For the persistence provider. */
    protected ProgressReport() {
    }

    ProgressReport(Long internshipId, ReportPeriod period) {
        this.internshipId = internshipId;
        this.number = period.number();
        this.coversFrom = period.from();
        this.coversTo = period.to();
        this.dueAt = period.dueAt();
        this.state = ReportState.DUE;
    }

    public Long internshipId() {
        return internshipId;
    }

    /** Counts from 1. */
    public int number() {
        return number;
    }

    public LocalDate coversFrom() {
        return coversFrom;
    }

    /** The last day, itself covered. */
    public LocalDate coversTo() {
        return coversTo;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ReportState state() {
        return state;
    }

    public String done() {
        return done;
    }

    public String next() {
        return next;
    }

    public String blocked() {
        return blocked;
    }

    public String links() {
        return links;
    }

    /** Whether it was first submitted after it was due. */
    public boolean isLate() {
        return late;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public String answer() {
        return answer;
    }

    public Long answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** What the answerer was to the internship: a mentor, or a coordinator who stood in; null before. */
    public Role answeredAs() {
        return answeredAs;
    }

    /** What was to be done in its days; empty before it was first saved, and where nothing was planned. */
    public List<Planned> planned() {
        return Planned.read(planned);
    }

    /** Whether everybody may read what was done, what comes next and the links, once it is submitted. */
    public boolean isShared() {
        return shared;
    }

    /** What is or was in the way; null where nothing ever was. */
    public Blocker blocker() {
        return blocker;
    }

    /** Whether something stands in the way, which nobody has said to be resolved. */
    public boolean isBlocked() {
        return blocker != null && blocker.isOpen();
    }

    /** Whether the intern was asked for it, which happens once. */
    boolean isOpened() {
        return openedAt != null;
    }

    /** Null before. */
    public Instant openedAt() {
        return openedAt;
    }

    void open(Instant now) {
        openedAt = now;
    }

    /** Whether it is excused because all its days are on leave. */
    public boolean isOnLeave() {
        return onLeave;
    }

    void noteLeave(boolean all) {
        onLeave = all;
    }

    /** Other days and another date, by an extension or a leave. */
    void redate(LocalDate to, Instant due) {
        coversTo = to;
        dueAt = due;
    }

    /** For {@link ReportLifecycle} alone. */
    void move(ReportState to) {
        state = to;
    }

    void plan(List<Planned> things) {
        planned = Planned.text(things);
    }

    void share(boolean withEverybody) {
        shared = withEverybody;
    }

    /** What everybody may read of it is another from now on. */
    void noteChange(Instant now) {
        changedAt = now;
    }

    /** What the text says to be in the way concerns somebody from now on. */
    void block(HelpFrom whom, Instant now) {
        blocker = new Blocker(whom, now);
    }

    void write(ReportInput input) {
        done = input.done();
        next = input.next();
        blocked = input.blocked();
        links = input.links();
    }

    /** Notes the first submission; a revision changes neither its time nor whether it was late. */
    void noteSubmission(Instant now) {
        if (submittedAt == null) {
            submittedAt = now;
            judge();
        }
    }

    /** Whether it was handed in too late, by the date it has now. */
    void judge() {
        late = !Window.until(dueAt).isOpen(submittedAt);
    }

    /** @param as what the answerer is to the internship */
    void noteAnswer(String words, Long by, Role as, Instant now) {
        answer = words;
        answeredBy = by;
        answeredAs = as;
        answeredAt = now;
    }
}
