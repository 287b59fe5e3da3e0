package org.cohort.internship.report.published;

import java.time.Instant;
import java.util.List;
import org.cohort.internship.report.link.ReportLink;

/**
 * A report as everybody may read it.
 *
 * @param journal the public id of its internship
 * @param intern  her name
 * @param at      when it was first handed in
 * @param changed when it was last handed in, revised or shown; null as {@code at}
 */
public record PublishedReport(String journal, int number, String intern, String project, String done, String next, String links, Instant at, Instant changed) {

    public PublishedReport {
        changed = changed == null ? at : changed;
    }

    /** Its address, on the page of all of the internship. */
    public String path() {
        return "/journals/" + journal + "#report-" + number;
    }

    public List<ReportLink> recognised() {
        return ReportLink.all(links);
    }
}
