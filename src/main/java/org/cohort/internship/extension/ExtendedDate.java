package org.cohort.internship.extension;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.internship.DateChange;

/** A date that a granted extension moved or added, with what it was before. */
@Entity
@Table(name = "extended_date")
public class ExtendedDate {

    /** JPQL for {@code not exists (…)}, to be followed by the expression of a public id: the thing has a date by an extension that stands. */
    public static final String STANDING = "select d.id from ExtendedDate d join InternshipExtension x on x.id = d.extensionId"
            + " where x.state = org.cohort.internship.extension.ExtensionState.GRANTED and d.subject = ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "extension_id")
    private Long extensionId;

    @Column(name = "part")
    private String part;

    @Column(name = "subject")
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private DateChange.Kind kind;

    @Column(name = "is_whole_day")
    private boolean whole;

    @Column(name = "words_key")
    private String key;

    @Column(name = "words_arg")
    private String arg;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "to_at")
    private Instant to;

    /** For the persistence provider. */
    protected ExtendedDate() {
    }

    ExtendedDate(Long extensionId, DateChange change) {
        this.extensionId = extensionId;
        this.part = change.part();
        this.subject = change.subject();
        this.kind = change.kind();
        this.whole = change.whole();
        this.key = change.key();
        this.arg = change.arg();
        this.from = change.from();
        this.to = change.to();
    }

    DateChange change() {
        return new DateChange(part, subject, kind, whole, key, arg, from, to);
    }

    /** What it goes back to has moved meanwhile. */
    void cameFrom(Instant at) {
        from = at;
    }
}
