package org.cohort.internship.certificate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.Download;

/** {@code /certificate/{code}.pdf}: a certificate as a paper, for who may see its page. */
@WebServlet("/certificate/*")
public class CertificateServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CertificateService service;

    public CertificateServlet() {
        super("/([a-z0-9]+)\\.pdf", Readers.EVERYBODY);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        CertificateView certificate = service.view(address.group(1));
        return Content.pdf("certificate " + certificate.project(), paper(certificate, reader.locale()));
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
        if (certificate.renamedAt() != null) {
            paper.text(Words.say(language, "certificate.renamed", Moments.at(certificate.renamedAt(), ZoneOffset.UTC, language)));
        }
        if (!certificate.isValid()) {
            paper.heading(Words.say(language, "certificate.invalid"));
        }
        return paper.text(Words.say(language, "certificate.verify", Setting.address(certificate.path()))).foot(Setting.address(certificate.path()));
    }
}
