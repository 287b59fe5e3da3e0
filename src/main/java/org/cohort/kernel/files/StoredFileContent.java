package org.cohort.kernel.files;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** What is in a file. An entity of its own, so that nothing loads it by the way. */
@Entity
@Table(name = "stored_file_content")
public class StoredFileContent {

    @Id
    @Column(name = "file_id")
    private Long fileId;

    @Lob
    @Column(name = "content")
    private byte[] content;

    protected StoredFileContent() {
    }

    StoredFileContent(Long fileId, byte[] content) {
        this.fileId = fileId;
        this.content = content;
    }

    void become(byte[] other) {
        content = other;
    }

    byte[] content() {
        return content;
    }
}
