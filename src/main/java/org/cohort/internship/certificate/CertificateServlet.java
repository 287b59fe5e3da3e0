package org.cohort.internship.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.pdf.PaperResponse;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** {@code /certificate/{code}.pdf}: a certificate as a paper, for who may see its page. */
@WebServlet("/certificate/*")
public class CertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9]+)\\.pdf");

    @Inject
    private transient CertificateService service;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        CertificateView certificate;
        try {
            if (!path.matches()) {
                throw new NotFound();
            }
            certificate = service.view(path.group(1));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PaperResponse.send(response, "certificate " + certificate.project(), paper(certificate, current.get().locale()));
    }

    static Paper paper(CertificateView certificate, Locale language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Words.say(language, "certificate.fact.project"), certificate.project());
        facts.put(Words.say(language, "certificate.fact.community"), certificate.community());
        facts.put(Words.say(language, "certificate.fact.program"), certificate.program());
        facts.put(Words.say(language, "certificate.fact.round"), certificate.round());
        facts.put(Words.say(language, "certificate.fact.from"), Moments.day(certificate.startsOn(), language));
        facts.put(Words.say(language, "certificate.fact.to"), Moments.day(certificate.endsOn(), language));
        Paper paper = Paper.titled(Words.say(language, "certificate.title"), language).text(Words.say(language, "certificate.says")).display(certificate.name())
                .text(Words.say(language, "certificate.completed", certificate.program())).facts(facts);
        if (!certificate.isValid()) {
            paper.heading(Words.say(language, "certificate.invalid"));
        }
        return paper.text(Words.say(language, "certificate.verify", Setting.address(certificate.path()))).foot(Setting.address(certificate.path()));
    }
}
