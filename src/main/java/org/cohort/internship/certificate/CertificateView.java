package org.cohort.internship.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as its page shows it.
 *
 * @param renamedAt  when its holder wrote the name; null where it is the one it was issued with
 * @param issuedAs   the name it was issued with, for organizers alone; else null
 * @param revokedAt  null while it is valid
 * @param revokedWhy in the organizer's words, for the intern and organizers alone; else null
 * @param mine       whether the reader is who it certifies
 * @param organizer  whether the reader may revoke it
 */
public record CertificateView(String code, int version, String name, String program, String round, String community, String project, LocalDate startsOn, LocalDate endsOn,
                              Instant issuedAt, Instant renamedAt, String issuedAs, boolean hidden, Instant revokedAt, String revokedWhy, boolean mine, boolean organizer, String internshipPath) {

    public String path() {
        return "/certificates/" + code;
    }

    public boolean isValid() {
        return revokedAt == null;
    }
}
