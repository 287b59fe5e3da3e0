package org.cohort.travel.letter;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/** {@code /letter/{code}.pdf}: a letter as a paper, for her and for who may read the grant's amounts. */
@WebServlet("/letter/*")
public class LetterServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LetterService service;

    public LetterServlet() {
        super("/([a-z0-9]+)\\.pdf", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        LetterView letter = service.paper(address.group(1));
        return Content.pdf(LetterPaper.title(letter, reader.locale()) + " " + letter.said().conference(), LetterPaper.of(letter, reader.locale()));
    }
}
