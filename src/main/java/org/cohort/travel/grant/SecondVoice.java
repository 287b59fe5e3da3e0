package org.cohort.travel.grant;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a second person agreed to what was read, as the fund's rules want it for large sums. */
@Embeddable
@Access(AccessType.FIELD)
class SecondVoice {

    @Column(name = "second_voice_by")
    private Long by;

    @Column(name = "second_voice_at")
    private Instant at;

    /** For the persistence provider. */
    protected SecondVoice() {
    }

    SecondVoice(Long by, Instant at) {
        this.by = by;
        this.at = at;
    }

    Long by() {
        return by;
    }
}
