package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The name of somebody without an account who had a part in a project of an archive. */
@Entity
@Table(name = "project_credit")
public class ProjectCredit {

    /** What the person did. */
    public enum Part { MENTOR, INTERN }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "part")
    private Part part;

    @Column(name = "position")
    private int position;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "withheld_key")
    private String withheldKey;

    @Column(name = "link_key")
    private String linkKey;

    /** For the persistence provider. */
    protected ProjectCredit() {
    }

    ProjectCredit(Long projectId, String name, Part part, int position) {
        this.projectId = projectId;
        this.name = name;
        this.part = part;
        this.position = position;
    }

    void at(int place) {
        position = place;
    }

    /** Whose entry it is; null when it is nobody's any more. */
    void belongsTo(Long account) {
        accountId = account;
    }

    /** Forgets the name. What is left knows it when it comes again. @param link the address that tells it, or null */
    void withhold(String link) {
        withheldKey = key(projectId, part, name);
        linkKey = link == null ? linkKey : linkKey(link);
        name = "";
        accountId = null;
    }

    boolean isWithheld() {
        return withheldKey != null;
    }

    /** Whether this, read in an archive, is its name. */
    boolean isOf(Part asked, String told) {
        return part == asked && (isWithheld() ? withheldKey.equals(key(projectId, part, told)) : name.equals(told));
    }

    static String linkKey(String link) {
        return digest(link);
    }

    private static String key(Long project, Part part, String name) {
        return digest(project + "\n" + part + "\n" + name.strip().toLowerCase(Locale.ROOT));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Long id() {
        return id;
    }

    Long projectId() {
        return projectId;
    }

    /** Whose entry it is, or null. */
    Long accountId() {
        return accountId;
    }

    /** Empty where it is withheld. */
    public String name() {
        return name;
    }

    public Part part() {
        return part;
    }
}
