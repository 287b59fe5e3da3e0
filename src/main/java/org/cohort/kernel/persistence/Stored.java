package org.cohort.kernel.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * What every entity has: a numeric key for the database alone, a public id for addresses, and a version that
 * refuses a write over somebody else's. Entities refer to entities of other features by key, not by object, so that
 * features stay apart; foreign keys in the schema hold them together.
 */
@MappedSuperclass
public abstract class Stored {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id", updatable = false)
    private String publicId = PublicId.next();

    @Version
    @Column(name = "version")
    private int version;

    /** The key in the database; null until stored. Never shown. */
    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    /** How often this was changed; a form carries it so that two open tabs do not overwrite each other silently. */
    public int version() {
        return version;
    }

    /** For things with a readable address. */
    protected void usePublicId(String slug) {
        publicId = slug;
    }
}
