package org.cohort.kernel.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes XHTML as PDF. Nothing is fetched: a paper's letters and style come from the application, and pictures there are none. */
final class Pdf {

    static final String STYLE = style();

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {
    }

    static byte[] write(String xhtml, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, address) -> null);
        builder.useFont(() -> font(""), "Paper", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold"), "Paper", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Oblique"), "Paper", REGULAR, FontStyle.ITALIC, true);
        builder.useFont(() -> font("Mono"), "Paper Mono", REGULAR, FontStyle.NORMAL, true);
        builder.withProducer("Cohort");
        builder.withHtmlContent(xhtml, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A letter the font lacks is shown as an empty box, as on a page of a browser without it. */
    private static InputStream font(String face) {
        return Pdf.class.getResourceAsStream(FONTS + face + ".ttf");
    }

    private static String style() {
        try (InputStream css = Pdf.class.getResourceAsStream("/pdf/paper.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
