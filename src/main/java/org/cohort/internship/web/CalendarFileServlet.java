package org.cohort.internship.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import org.cohort.internship.calendar.InternshipCalendar;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.web.Download;

/** {@code /calendars/{internship}.ics}: an internship's dates, for whoever may read its page. */
@WebServlet("/calendars/*")
public class CalendarFileServlet extends Download {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InternshipCalendar calendars;

    public CalendarFileServlet() {
        super("/([A-Za-z0-9-]{1,64})\\.ics", Readers.EVERYBODY);
    }

    @Override
    protected Content content(Matcher address, Actor reader) {
        return new Content("internship.ics", "text/calendar;charset=UTF-8", calendars.of(reader, address.group(1)).getBytes(StandardCharsets.UTF_8));
    }
}
