package org.cohort.travel.grant.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.text.Words;
import org.cohort.travel.CostCategory;
import org.cohort.travel.grant.GrantInput;
import org.cohort.travel.grant.RequestQueries;
import org.cohort.travel.policy.Remark;

/**
 * {@code /grant-hints/{conference}}: what the fund's rules say about costs while they are typed, in words. The rules are asked here and not
 * written a second time for the browser (rule G3). It stores nothing.
 */
@WebServlet("/grant-hints/*")
public class HintsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Upload ATTACHED = new Upload(null, "", new byte[0]);

    @Inject
    private transient RequestQueries queries;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = current.get();
        String path = request.getPathInfo();
        if (!actor.isSignedIn() || path == null || path.length() < 2) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<GrantInput.Cost> costs = IntStream.range(0, GrantInput.MOST_LINES).mapToObj(row -> cost(request, row)).toList();
        try {
            JsonArrayBuilder hints = Json.createArrayBuilder();
            for (Remark remark : queries.hints(actor, path.substring(1), costs)) {
                hints.add(Json.createObjectBuilder().add("row", remark.row()).add("level", remark.level().name().toLowerCase(java.util.Locale.ROOT))
                        .add("words", Words.say(actor.locale(), actor.zone(), remark.phrase())));
            }
            response.setContentType("application/json;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(hints.build().toString().getBytes(StandardCharsets.UTF_8));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static GrantInput.Cost cost(HttpServletRequest request, int row) {
        String category = request.getParameter("category" + row);
        CostCategory known = Stream.of(CostCategory.values()).filter(one -> one.name().equals(category)).findFirst().orElse(null);
        boolean attached = request.getParameter("attached" + row) != null;
        return new GrantInput.Cost(known, request.getParameter("description" + row), request.getParameter("amount" + row), new GrantInput.More(
                request.getParameter("own" + row), request.getParameter("event" + row), request.getParameter("other" + row), request.getParameter("quoted" + row),
                request.getParameter("currency" + row), request.getParameter("quotedUntil" + row), attached ? ATTACHED : null));
    }
}
