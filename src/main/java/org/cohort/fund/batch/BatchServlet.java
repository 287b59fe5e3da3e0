package org.cohort.fund.batch;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;

/** {@code /batch-files/{batch}.csv}: for who may read the batch's page; to everybody else it does not exist. */
@WebServlet("/batch-files/*")
public class BatchServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([^/]+)\\.csv");

    @Inject
    private transient BatchQueries queries;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        try {
            if (!path.matches() || !current.get().isSignedIn()) {
                throw new NotFound();
            }
            BatchFile file = queries.file(path.group(1));
            byte[] bytes = ("\ufeff" + file.csv(current.get().locale())).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + ".csv\"");
            response.getOutputStream().write(bytes);
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
