package org.cohort.selection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.selection.QueueRow;
import org.cohort.selection.ReviewQueries;

/** {@code /review}: what a mentor has to review. */
@Named
@RequestScoped
public class QueueBacking {

    @Inject
    private ReviewQueries queries;

    @Inject
    private CurrentActor current;

    private List<QueueRow> rows;

    public void load() {
        rows = queries.queue(current.signedIn());
    }

    public List<QueueRow> getRows() {
        return rows;
    }

    public long getLeft() {
        return rows.stream().filter(row -> !row.isDone()).count();
    }
}
