package org.cohort.fund.batch;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/** {@code /batch-files/{batch}.csv}: for who may read the batch's page; to everybody else it does not exist. */
@WebServlet("/batch-files/*")
public class BatchServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BatchQueries queries;

    public BatchServlet() {
        super("/([^/]+)\\.csv", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        BatchFile file = queries.file(address.group(1));
        return Content.csv(file.name(), file.csv(reader.locale()));
    }
}
