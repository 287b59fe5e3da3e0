package org.cohort.fund.pain;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/** {@code /transfers/{file}.xml}: a file for the bank, for the treasurers of its fund; to everybody else it does not exist. */
@WebServlet("/transfers/*")
public class TransferServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TransferService service;

    public TransferServlet() {
        super("/([^/]+)\\.xml", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        TransferService.Written file = service.write(address.group(1));
        return new Content(file.name() + ".xml", "application/xml;charset=UTF-8", file.content());
    }
}
