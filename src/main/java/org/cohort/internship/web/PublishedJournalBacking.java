package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.internship.report.published.PublishedJournal;
import org.cohort.internship.report.published.PublishedReport;
import org.cohort.internship.report.published.PublishedReports;
import org.omnifaces.util.Faces;

/** {@code /journals/{internship}}, and the newest public reports on a community's public page. */
@Named
@RequestScoped
public class PublishedJournalBacking {

    private static final int MOST = 5;

    @Inject
    private PublishedReports reports;

    private PublishedJournal journal;
    private List<PublishedReport> ofCommunity;

    public void load() {
        getJournal();
    }

    public PublishedJournal getJournal() {
        if (journal == null) {
            journal = reports.journal(Faces.getRequestParameter("internship"));
        }
        return journal;
    }

    public List<PublishedReport> getOfCommunity() {
        if (ofCommunity == null) {
            ofCommunity = reports.ofCommunity(getCommunity(), MOST);
        }
        return ofCommunity;
    }

    /** The public id of the community whose page it is. */
    public String getCommunity() {
        return Faces.getRequestParameter("community");
    }
}
