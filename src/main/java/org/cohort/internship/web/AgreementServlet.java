package org.cohort.internship.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.internship.agreement.AgreementPaper;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.pdf.PaperResponse;

/** {@code /agreements/{internship}/{n}.pdf}: the agreement (0) or its n-th amendment, for whoever may read its page. */
@WebServlet("/agreements/*")
public class AgreementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9-]{1,64})/(\\d{1,3})\\.pdf");

    @Inject
    private transient AgreementQueries agreements;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        try {
            if (!path.matches()) {
                throw new NotFound();
            }
            int amendment = Integer.parseInt(path.group(2));
            AgreementView view = agreements.view(current.get(), path.group(1));
            AgreementView.Paper paper = view.papers().stream().filter(one -> one.amendment() == amendment).findFirst().orElseThrow(NotFound::new);
            PaperResponse.send(response, AgreementPaper.title(view, amendment), AgreementPaper.of(view, paper));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
