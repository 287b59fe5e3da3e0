package org.cohort.kernel.pdf;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Sends papers. What was made for one reader is kept nowhere on its way. */
public final class PaperResponse {

    private PaperResponse() {
    }

    /** @param name what the file is called, without its kind: letters, digits and hyphens, others become hyphens */
    public static void send(HttpServletResponse response, String name, Paper paper) throws IOException {
        byte[] bytes = paper.pdf();
        response.setContentType("application/pdf");
        response.setContentLength(bytes.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".pdf\"");
        response.getOutputStream().write(bytes);
    }
}
