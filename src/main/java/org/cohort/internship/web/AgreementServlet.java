package org.cohort.internship.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.internship.agreement.AgreementPaper;
import org.cohort.internship.agreement.AgreementQueries;
import org.cohort.internship.agreement.AgreementView;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.web.Download;

/**
 * {@code /agreements/{internship}/{n}.pdf}: the agreement (0) or its n-th amendment, for whoever may read its page; {@code /{n}.txt}: its exact
 * text alone, in UTF-8, of which the fingerprint is the SHA-256, so that anybody can check it (rule I4).
 */
@WebServlet("/agreements/*")
public class AgreementServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AgreementQueries agreements;

    public AgreementServlet() {
        super("/([A-Za-z0-9-]{1,64})/(\\d{1,3})\\.(pdf|txt)", Readers.EVERYBODY);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        int amendment = Integer.parseInt(address.group(2));
        AgreementView view = agreements.view(reader, address.group(1));
        AgreementView.Paper paper = view.papers().stream().filter(one -> one.amendment() == amendment).findFirst().orElseThrow(NotFound::new);
        return address.group(3).equals("txt") ? new Content("agreement-" + amendment + ".txt", "text/plain;charset=UTF-8", AgreementPaper.bytes(paper))
                : Content.pdf(AgreementPaper.title(view, amendment), AgreementPaper.of(view, paper));
    }
}
