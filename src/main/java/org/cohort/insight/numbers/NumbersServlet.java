package org.cohort.insight.numbers;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;

/** {@code /numbers/{round}/{table}.csv}: a table of a round's numbers as a file, for who may read the page it stands on; to everybody else it does not exist. */
@WebServlet("/numbers/*")
public class NumbersServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/([a-z]+)\\.csv");
    /** By it, programs for tables tell UTF-8 from older alphabets. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Inject
    private transient NumbersQueries queries;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<NumbersFile> file = path.matches() ? NumbersFile.named(path.group(2)) : Optional.empty();
        if (file.isEmpty() || !current.get().isSignedIn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String table;
        RoundNumbers numbers;
        try {
            numbers = queries.of(current.get(), path.group(1));
            table = file.get().write(numbers, current.get().locale());
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + numbers.round().publicId() + "-" + file.get().named() + ".csv\"");
        response.getOutputStream().write((BYTE_ORDER_MARK + table).getBytes(StandardCharsets.UTF_8));
    }
}
