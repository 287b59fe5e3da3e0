package org.cohort.insight.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/** An organization of an import's files, or a project of them that somebody must decide about. */
@Entity
@Table(name = "import_item")
public class ImportItem {

    /** Before the public id of a community that a name stands for. */
    static final String COMMUNITY = "c:";
    /** Before the place of an organization in the files. */
    static final String IN_FILE = "f:";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "run_id")
    private Long runId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ItemKind kind;

    @Column(name = "position")
    private int position;

    @Column(name = "item_key")
    private String itemKey;

    @Column(name = "name")
    private String name;

    @Column(name = "detail")
    private String detail;

    @Column(name = "in_file")
    private String file;

    @Column(name = "line")
    private long line;

    @Column(name = "organization")
    private Integer organization;

    @Column(name = "projects")
    private int projects;

    @Enumerated(EnumType.STRING)
    @Column(name = "finding")
    private Finding finding;

    @Column(name = "candidates")
    private String candidates;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice")
    private Choice choice;

    @Column(name = "target")
    private String target;

    protected ImportItem() {
    }

    /** @param to for {@link Choice#SAME}: a candidate's form; else null */
    void decide(Choice decided, String to) {
        choice = decided;
        target = to;
    }

    /** The new community that was written for it: projects that come later find it. */
    void written(String communityPublicId) {
        target = COMMUNITY + communityPublicId;
    }

    /** A community it may be, or is, became part of another. */
    void replace(String was, String is) {
        target = was.equals(target) ? is : target;
        candidates = String.join(" ", candidates().stream().map(one -> one.equals(was) ? is : one).distinct().toList());
    }

    public Long id() {
        return id;
    }

    ItemKind kind() {
        return kind;
    }

    /** Its place in the archive's list of its kind. */
    int position() {
        return position;
    }

    String name() {
        return name;
    }

    /** An organization's short name; a project's organization. Null where there is none. */
    String detail() {
        return detail;
    }

    /** Which file its line is of: {@code communities} or {@code projects}. */
    String file() {
        return file;
    }

    long line() {
        return line;
    }

    /** A project's organization, by its place; null for one without, and for organizations. */
    Integer organization() {
        return organization;
    }

    /** How many projects an organization has in the file. */
    int projects() {
        return projects;
    }

    Finding finding() {
        return finding;
    }

    /** What it may be the same as, the likeliest first: {@code c:public-id} or {@code f:place}. */
    List<String> candidates() {
        return candidates == null || candidates.isEmpty() ? List.of() : Arrays.asList(candidates.split(" "));
    }

    /** Null while nobody has decided. */
    Choice choice() {
        return choice;
    }

    String target() {
        return target;
    }
}
