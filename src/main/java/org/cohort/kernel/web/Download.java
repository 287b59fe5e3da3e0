package org.cohort.kernel.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.sheet.Sheet;
import org.cohort.kernel.sheet.Sheets;

/**
 * A file that is made for who asks for it: the address is matched, a service is asked, its bytes are the answer, and nothing keeps them on
 * their way. For who may not have it, it does not exist.
 */
public abstract class Download extends HttpServlet {

    /** Who may ask at all; whether she may have this one is the service's to say. */
    public enum Readers { SIGNED_IN, EVERYBODY }

    /** Writes a file as it goes: what is large is never held whole. */
    public interface Body {

        void write(OutputStream into) throws IOException;
    }

    /** @param name what the file is called, with its kind @param length in bytes; -1 where only writing it tells */
    public record Content(String name, String type, int length, Body body) {

        /** By it, programs for tables tell UTF-8 from older alphabets. */
        private static final String BYTE_ORDER_MARK = "\ufeff";
        private static final int UNKNOWN = -1;

        /** One that is at hand. */
        public Content(String name, String type, byte[] bytes) {
            this(name, type, bytes.length, into -> into.write(bytes));
        }

        /** @param name without its kind; what is neither letter nor digit becomes a hyphen */
        public static Content pdf(String name, Paper paper) {
            return new Content(plain(name) + ".pdf", "application/pdf", paper.pdf());
        }

        /** @param name without its kind, likewise @param entries writes what is in it; who may not have it is told before */
        public static Content zip(String name, Body entries) {
            return new Content(plain(name) + ".zip", "application/zip", UNKNOWN, entries);
        }

        /** @param name without its kind, likewise */
        public static Content xlsx(String name, List<Sheet> sheets) {
            return new Content(plain(name) + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Sheets.xlsx(sheets));
        }

        /** @param name without its kind, likewise */
        public static Content calendar(String name, String calendar) {
            return new Content(plain(name) + ".ics", "text/calendar;charset=UTF-8", calendar.getBytes(StandardCharsets.UTF_8));
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }

        /** @param name without its kind */
        public static Content csv(String name, String table) {
            return new Content(name + ".csv", "text/csv;charset=UTF-8", (BYTE_ORDER_MARK + table).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static final long serialVersionUID = 1L;

    private final Pattern path;
    private final Readers readers;

    @Inject
    private transient CurrentActor current;

    /** @param path what follows the servlet's own address, as a regular expression */
    protected Download(String path, Readers readers) {
        this.path = Pattern.compile(path);
        this.readers = readers;
    }

    /** @throws NotFound where there is nothing for this reader @throws Refused where it can't be had now */
    protected abstract Content content(Matcher address, Actor reader);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = path.matcher(String.valueOf(request.getPathInfo()));
        Actor reader = current.get();
        try {
            if (!address.matches() || readers == Readers.SIGNED_IN && !reader.isSignedIn()) {
                throw new NotFound();
            }
            send(response, content(address, reader));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (Refused refused) {
            response.sendError(refused.verdict().kind().status());
        }
    }

    private static void send(HttpServletResponse response, Content content) throws IOException {
        response.setContentType(content.type());
        if (content.length() != Content.UNKNOWN) {
            response.setContentLength(content.length());
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + content.name() + "\"");
        content.body().write(response.getOutputStream());
    }
}
