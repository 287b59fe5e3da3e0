package org.cohort.travel.impact;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.regex.Matcher;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/** {@code /impact/{fund}/overview.xlsx} and {@code sponsor}, and both as {@code .pdf}, for who may look into the fund. */
@WebServlet("/impact/*")
public class ImpactServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ImpactQueries queries;

    public ImpactServlet() {
        super("/([A-Za-z0-9-]{1,64})/(overview|sponsor)\\.(pdf|xlsx)", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        Impact impact = queries.of(reader, address.group(1));
        ImpactFiles files = address.group(2).equals("sponsor") ? ImpactFiles.sponsor(impact, reader.locale()) : ImpactFiles.overview(impact, reader.locale());
        return address.group(3).equals("pdf") ? Content.pdf(files.title(), files.paper()) : Content.xlsx(files.title(), files.sheets());
    }
}
