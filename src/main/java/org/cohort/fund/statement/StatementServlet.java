package org.cohort.fund.statement;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/**
 * {@code /statements/{internship}.pdf}: the statement of an internship's stipend; {@code /statements/{internship}/{year}.pdf}: of a calendar year, of all
 * internships its intern had. To everybody who may not see the money they do not exist.
 */
@WebServlet("/statements/*")
public class StatementServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient StatementQueries statements;

    public StatementServlet() {
        super("/([A-Za-z0-9-]{1,64})(?:/(\\d{4}))?\\.pdf", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        Statement statement = address.group(2) == null ? statements.of(reader, address.group(1))
                : statements.of(reader, address.group(1), Integer.parseInt(address.group(2)));
        return Content.pdf(StatementPaper.title(statement, reader.locale()), StatementPaper.of(statement, reader.locale()));
    }
}
