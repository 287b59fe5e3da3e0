package org.cohort.program.logo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.kernel.access.NotFound;

/** Serves {@code /logos/{community}/{fingerprint}.png}. What stands at such an address never changes, so browsers keep it; no session is begun. */
@WebServlet("/logos/*")
public class LogoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z0-9-]{1,64})/([0-9a-f]{32})\\.png");

    @Inject
    private transient LogoService logos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        LogoService.Served logo;
        try {
            if (!path.matches()) {
                throw new NotFound();
            }
            logo = logos.content(path.group(1), path.group(2));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + path.group(2) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", logo.everybody() ? "public, max-age=31536000, immutable" : "private, no-cache");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(logo.png().length);
        response.getOutputStream().write(logo.png());
    }
}
