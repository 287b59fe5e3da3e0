package org.cohort.internship.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.cohort.kernel.persistence.Stored;

/** The exact text one party agrees to, and who signed it, when and from where (rule I4). Once anybody has signed, the text never changes: changed dates make an amendment. */
@Entity
@Table(name = "agreement")
public class Agreement extends Stored {

    @Column(name = "internship_id")
    private Long internshipId;

    @Enumerated(EnumType.STRING)
    @Column(name = "party")
    private Party party;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AgreementState state;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "edition")
    private int edition;

    @Column(name = "amendment")
    private int amendment;

    @Column(name = "text")
    private String text;

    @Column(name = "sha256")
    private String sha256;

    @Column(name = "signed_name")
    private String signedName;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "signed_address")
    private String signedAddress;

    /** For the persistence provider. */
    protected Agreement() {
    }

    /** The agreement itself. @param edition the edition of the template the text was made from */
    Agreement(Long internshipId, Party party, int edition, String text) {
        this(internshipId, party, edition, text, 0);
    }

    /** @param amendment its number, from 1, or 0 for the agreement itself */
    Agreement(Long internshipId, Party party, int edition, String text, int amendment) {
        this.amendment = amendment;
        this.internshipId = internshipId;
        this.party = party;
        this.state = AgreementState.UNSIGNED;
        this.edition = edition;
        this.text = text;
        this.sha256 = hash(text);
    }

    public Long internshipId() {
        return internshipId;
    }

    public Party party() {
        return party;
    }

    public AgreementState state() {
        return state;
    }

    /** Who signed; null before. */
    public Long accountId() {
        return accountId;
    }

    public int edition() {
        return edition;
    }

    /** Which amendment of the agreement it is, from 1; 0 for the agreement itself. */
    public int amendment() {
        return amendment;
    }

    public String text() {
        return text;
    }

    /** The text's SHA-256 in hexadecimal, taken when it was made. */
    public String sha256() {
        return sha256;
    }

    /** The name as it was typed; null before. */
    public String signedName() {
        return signedName;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** The network address the signature came from; null before. */
    public String signedAddress() {
        return signedAddress;
    }

    /** Whether the text is still the one that was made. */
    boolean isIntact() {
        return sha256.equals(hash(text));
    }

    /** Other words, while nobody has signed. @throws IllegalStateException afterwards */
    void rewrite(String words) {
        if (state != AgreementState.UNSIGNED) {
            throw new IllegalStateException("what is signed stays");
        }
        text = words;
        sha256 = hash(words);
    }

    /** For {@link AgreementLifecycle} alone. */
    void move(AgreementState to) {
        state = to;
    }

    void sign(Long account, String typedName, Instant now, String address) {
        accountId = account;
        signedName = typedName.strip().replaceAll("\\s+", " ");
        signedAt = now;
        signedAddress = address;
    }

    /** Whether a typed name is a person's name: capitals, spaces around and between, and ways to write an accent don't matter. */
    static boolean isName(String typed, String name) {
        return typed != null && plain(typed).equals(plain(name));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
