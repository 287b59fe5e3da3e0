package org.cohort.kernel.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.persistence.Stored;

/** What is known about a file. It never changes, but where the system puts a picture drawn anew in its place: a better scan is another file. */
@Entity
@Table(name = "stored_file")
public class StoredFile extends Stored {

    @Column(name = "name")
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_public_id")
    private String subjectPublicId;

    @Column(name = "owner_account_id")
    private Long ownerAccountId;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredFile() {
    }

    StoredFile(String name, FileKind kind, long size, String sha256, String subjectType, String subjectPublicId, Long owner, Instant at) {
        this.name = name;
        this.mediaType = kind.mediaType();
        this.size = size;
        this.sha256 = sha256;
        this.subjectType = subjectType;
        this.subjectPublicId = subjectPublicId;
        this.ownerAccountId = owner;
        this.storedAt = at;
    }

    /** Another content is in it from now on. */
    void become(String newName, FileKind kind, long newSize, String newSha256, String newSubjectType) {
        name = newName;
        mediaType = kind.mediaType();
        size = newSize;
        sha256 = newSha256;
        subjectType = newSubjectType;
    }

    FileInfo info() {
        return new FileInfo(id(), publicId(), name, mediaType, size, sha256, subjectType, subjectPublicId, ownerAccountId, storedAt);
    }
}
