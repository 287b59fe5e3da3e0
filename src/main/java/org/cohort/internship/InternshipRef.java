package org.cohort.internship;

import java.time.LocalDate;
import java.time.ZoneId;
import org.cohort.project.ProjectRef;

/**
 * An internship as other features refer to it.
 *
 * @param accountId the intern
 * @param zone      the zone its days are days of
 */
public record InternshipRef(Long id, String publicId, Long accountId, InternshipState state, LocalDate startsOn, LocalDate endsOn,
                            ZoneId zone, ProjectRef project) {

    /** The address of its journal. */
    public String path() {
        return "/internship/" + publicId;
    }
}
