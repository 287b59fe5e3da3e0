package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** A project of a community in a round. */
@Entity
@Table(name = "project")
public class Project extends Stored {

    @Column(name = "participation_id")
    private Long participationId;

    @Column(name = "title")
    private String title;

    @Column(name = "summary")
    private String summary;

    @Column(name = "description")
    private String description;

    @Column(name = "skills")
    private String skills;

    @Column(name = "skills_helpful")
    private String helpful;

    @Column(name = "skills_learnable")
    private String learnable;

    @Column(name = "weekly_hours")
    private Integer weeklyHours;

    @Column(name = "weeks")
    private Integer weeks;

    @Column(name = "languages")
    private String languages;

    @Column(name = "tasks")
    private String tasks;

    @Column(name = "channels")
    private String channels;

    @Column(name = "closed_why")
    private String closedWhy;

    @Column(name = "link")
    private String link;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ProjectState state = ProjectState.DRAFT;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "listed", insertable = false, updatable = false)
    private boolean listed;

    @Column(name = "program_id", insertable = false, updatable = false)
    private Long programId;

    @Column(name = "round_id", insertable = false, updatable = false)
    private Long roundId;

    @Column(name = "community_id", insertable = false, updatable = false)
    private Long communityId;

    @Column(name = "community_name", insertable = false, updatable = false)
    private String communityName;

    /** For the persistence provider. */
    protected Project() {
    }

    /** A draft. @param createdBy who proposes it */
    Project(Long participationId, ProjectText text, Long createdBy, Instant now) {
        this.participationId = participationId;
        this.createdBy = createdBy;
        this.createdAt = now;
        write(text);
    }

    /** One of an archive: approved from the start, proposed by nobody here. */
    static Project archived(Long participationId, ProjectText text, Instant now) {
        Project project = new Project(participationId, text, null, now);
        project.state = ProjectState.APPROVED;
        project.approvedAt = now;
        return project;
    }

    void write(ProjectText text) {
        title = text.title();
        summary = text.summary();
        description = text.description();
        skills = text.skills();
        link = text.link();
        helpful = text.details().helpful();
        learnable = text.details().learnable();
        weeklyHours = text.details().hoursNumber();
        weeks = text.details().weeksNumber();
        languages = text.details().languages();
        tasks = text.details().tasks();
        channels = text.details().channels();
    }

    /** Its community became part of another, which may have had a part in the round itself. */
    void movesTo(Long participation) {
        participationId = participation;
    }

    void move(ProjectState to) {
        state = to;
    }

    /** It is not what was approved any more. */
    void disapproved() {
        approvedAt = null;
    }

    void approved(Instant now) {
        approvedAt = now;
    }

    /** Takes no new proposals, or takes them again. @param why shown to those who would propose; null to take them */
    void close(String why) {
        closedWhy = why;
    }

    /** Whether it is approved, or was and a change of it waits for the answer: until then people propose to it as before. */
    public boolean isOffered() {
        return isOffered(state, approvedAt);
    }

    static boolean isOffered(ProjectState state, Instant approvedAt) {
        return state == ProjectState.APPROVED || state == ProjectState.SUBMITTED && approvedAt != null;
    }

    /** All that is written about it. */
    ProjectText text() {
        return new ProjectText(title, summary, description, skills, link, new ProjectDetails(helpful, learnable,
                weeklyHours == null ? null : weeklyHours.toString(), weeks == null ? null : weeks.toString(), languages, tasks, channels));
    }

    /** Why it takes no new proposals though its round does; null when it takes them. */
    public String closedWhy() {
        return closedWhy;
    }

    public Long participationId() {
        return participationId;
    }

    public String title() {
        return title;
    }

    /** One sentence; null in some archives. */
    public String summary() {
        return summary;
    }

    /** Markdown; null in some archives. */
    public String description() {
        return description;
    }

    /** Those that are needed, separated by commas, or null. */
    public String skills() {
        return skills;
    }

    /** A web address, or null. */
    public String link() {
        return link;
    }

    public ProjectState state() {
        return state;
    }

    /** Who proposed it; null for one of an archive. */
    public Long createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last approved, also while a change of it waits for approval; null when it never was, or was declined or withdrawn. */
    public Instant approvedAt() {
        return approvedAt;
    }
}
