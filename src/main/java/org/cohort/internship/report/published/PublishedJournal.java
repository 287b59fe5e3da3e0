package org.cohort.internship.report.published;

import java.util.List;
import org.cohort.internship.InternshipRef;

/** What an intern shows of her internship. @param reports the latest first, at least one */
public record PublishedJournal(InternshipRef internship, String intern, List<PublishedReport> reports) {

    public String path() {
        return "/journals/" + internship.publicId();
    }
}
