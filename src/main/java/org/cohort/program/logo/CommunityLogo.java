package org.cohort.program.logo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.cohort.kernel.files.Picture;
import org.cohort.kernel.persistence.Stored;

/** The logo of a community. Lists read its fingerprint and words by queries, never its content. */
@Entity
@Table(name = "community_logo")
public class CommunityLogo extends Stored {

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "alt")
    private String alt;

    @Column(name = "width")
    private int width;

    @Column(name = "height")
    private int height;

    @Lob
    @Column(name = "content")
    private byte[] content;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CommunityLogo() {
    }

    CommunityLogo(Long communityId) {
        this.communityId = communityId;
    }

    /** @param words what is to be seen on it, for those who don't see it */
    void show(Picture picture, String words, Instant now) {
        content = picture.png();
        width = picture.width();
        height = picture.height();
        fingerprint = mark(picture.png());
        describe(words, now);
    }

    void describe(String words, Instant now) {
        alt = words;
        changedAt = now;
    }

    String fingerprint() {
        return fingerprint;
    }

    String alt() {
        return alt;
    }

    byte[] content() {
        return content;
    }

    /** Of the content, long enough to be guessed by nobody. */
    private static String mark(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
