package org.cohort.travel.kit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
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

/** {@code /kit/{grant}.pdf} and {@code .ics}: a trip's kit on paper, and its dates for a calendar; the traveller's alone. */
@WebServlet("/kit/*")
public class KitServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient KitQueries queries;

    public KitServlet() {
        super("/([A-Za-z0-9-]{1,64})\\.(pdf|ics)", Readers.SIGNED_IN);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        if (address.group(2).equals("ics")) {
            return Content.calendar("trip", queries.calendar(reader, address.group(1)));
        }
        Kit kit = queries.kit(reader, address.group(1));
        return Content.pdf("trip " + kit.conference().name(), paper(kit, reader.locale()));
    }

    /** A page others may have left on a table: its addresses are those of pages that ask who reads them. */
    public static Paper paper(Kit kit, Locale language) {
        Paper paper = Paper.titled(Words.say(language, "kit.title") + ": " + kit.conference().name(), language)
                .text(kit.person() + ", " + Moments.days(kit.conference().startsOn(), kit.conference().endsOn(), language));
        for (Kit.Part part : kit.parts()) {
            Map<String, String> facts = new LinkedHashMap<>();
            part.lines().forEach(line -> facts.merge(line.name(), line.value() + (line.link() != null && line.link().startsWith("/letters/") ? " · " + Setting.address(line.link()) : ""),
                    (one, more) -> one + "; " + more));
            paper.heading(part.title()).facts(facts);
        }
        return paper.foot(Setting.address("/grants/" + kit.grant() + "/kit"));
    }
}
