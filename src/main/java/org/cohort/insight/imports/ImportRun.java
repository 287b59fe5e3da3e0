package org.cohort.insight.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** One import of a past round: its files, how far it is, and what came of it. */
@Entity
@Table(name = "import_run")
public class ImportRun extends Stored {

    private static final int LONGEST_FAILURE = 1000;

    @Column(name = "round_id")
    private Long roundId;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ImportState state = ImportState.PREVIEWED;

    @Column(name = "communities_file")
    private String communitiesFile;

    @Column(name = "projects_file")
    private String projectsFile;

    @Column(name = "total")
    private int total;

    @Column(name = "handled")
    private int handled;

    @Column(name = "new_communities")
    private int newCommunities;

    @Column(name = "new_projects")
    private int newProjects;

    @Column(name = "changed_projects")
    private int changedProjects;

    @Column(name = "unchanged")
    private int unchanged;

    @Column(name = "communities")
    private int communities;

    @Column(name = "projects")
    private int projects;

    @Column(name = "mentors")
    private int mentors;

    @Column(name = "known_projects")
    private int knownProjects;

    @Column(name = "errors")
    private int errors;

    @Column(name = "problems")
    private int problems;

    @Column(name = "failure")
    private String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected ImportRun() {
    }

    /** @param knownProjects how many of its projects the round has already */
    ImportRun(Long roundId, Long accountId, Archive archive, int knownProjects, Instant now) {
        this.roundId = roundId;
        this.accountId = accountId;
        this.total = archive.size();
        this.communities = archive.communities().size();
        this.projects = archive.projects().size();
        this.mentors = (int) archive.mentors();
        this.knownProjects = knownProjects;
        this.errors = (int) archive.problems().stream().filter(ImportProblem::error).count();
        this.problems = archive.problems().size();
        this.createdAt = now;
        this.communitiesFile = "";
        this.projectsFile = "";
    }

    void files(String communities, String projects) {
        communitiesFile = communities;
        projectsFile = projects;
    }

    void moveTo(ImportState to) {
        state = to;
    }

    void progressed(int pieces, int communities, int projects, int changed, int same) {
        handled += pieces;
        newCommunities += communities;
        newProjects += projects;
        changedProjects += changed;
        unchanged += same;
    }

    void finished(Instant now) {
        finishedAt = now;
    }

    /** @param why it could not be written, in words; null once it is tried again */
    void failed(String why) {
        failure = why == null || why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
    }

    /** Why it could not be written, in words, or null. */
    String failure() {
        return failure;
    }

    Long roundId() {
        return roundId;
    }

    Long accountId() {
        return accountId;
    }

    ImportState state() {
        return state;
    }

    String communitiesFile() {
        return communitiesFile;
    }

    String projectsFile() {
        return projectsFile;
    }

    int communities() {
        return communities;
    }

    int projects() {
        return projects;
    }

    int mentors() {
        return mentors;
    }

    int knownProjects() {
        return knownProjects;
    }

    /** How many lines can't be imported. */
    int errors() {
        return errors;
    }

    int problems() {
        return problems;
    }

    int total() {
        return total;
    }

    int handled() {
        return handled;
    }

    int newCommunities() {
        return newCommunities;
    }

    int newProjects() {
        return newProjects;
    }

    int changedProjects() {
        return changedProjects;
    }

    int unchanged() {
        return unchanged;
    }
}
