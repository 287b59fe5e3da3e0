package org.cohort.insight.numbers;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Download;

/** {@code /numbers/{round}/{table}.csv}: a table of a round's numbers as a file, for who may read the page it stands on; to everybody else it does not exist. */
@WebServlet("/numbers/*")
public class NumbersServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NumbersQueries queries;

    public NumbersServlet() {
        super("/([^/]+)/([a-z]+)\\.csv", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        NumbersFile file = NumbersFile.named(address.group(2)).orElseThrow(NotFound::new);
        RoundNumbers numbers = queries.of(reader, address.group(1));
        return Content.csv(numbers.round().publicId() + "-" + file.named(), file.write(numbers, reader.locale()));
    }
}
