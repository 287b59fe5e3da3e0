package org.cohort.insight.site;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Uid;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.web.PublicPages;
import org.cohort.program.DeadlineKind;
import org.cohort.program.ProgramQueries;

/**
 * {@code /calendar/{round}.ics}: the dates of a published round, to be subscribed to (RFC 5545). They are everybody's dates:
 * somebody's own extensions are not in them.
 */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ROUND = "/([^/]+)\\.ics";

    @Inject
    private transient ProgramQueries programs;

    @Inject
    private transient PublicPages pages;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        pages.answer(request, response, into -> {
            String asked = String.valueOf(request.getPathInfo());
            try {
                String round = asked.matches(ROUND) ? asked.replaceAll(ROUND, "$1") : "";
                String calendar = calendar(programs.round(Actor.VISITOR, round), current.get().locale(), clock.instant().truncatedTo(ChronoUnit.HOURS));
                into.setContentType("text/calendar;charset=UTF-8");
                into.setHeader("Content-Disposition", "inline; filename=\"round.ics\"");
                into.getOutputStream().write(calendar.getBytes(StandardCharsets.UTF_8));
            } catch (NotFound unknown) {
                into.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        });
    }

    /** @param stamp as of when it is told: never before an earlier telling, so that calendars take over what was moved */
    static String calendar(ProgramQueries.RoundView view, Locale locale, Instant stamp) {
        String page = Setting.address("/rounds/" + view.round().publicId());
        String name = view.round().programName() + ": " + view.round().name();
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Cohort//" + Locale.ENGLISH + "//");
        calendar.setName(name);
        calendar.setUrl(page);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        for (Map.Entry<DeadlineKind, Instant> date : view.deadlines().entrySet()) {
            VEvent event = new VEvent();
            event.setUid(new Uid(view.round().publicId() + "-" + date.getKey().name().toLowerCase(Locale.ROOT) + "@" + URI.create(page).getHost()));
            event.setDateTimeStamp(Date.from(stamp));
            event.setDateStart(Date.from(date.getValue()), true);
            event.setSummary(Words.say(locale, "enum.DeadlineKind." + date.getKey()) + " · " + name);
            event.setUrl(page);
            event.setTransparency(true);
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }
}
