package org.cohort.kernel.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.cohort.kernel.access.NotFound;

/**
 * Serves {@code /files/{id}/{name}} to whom the file's guard lets read it; to everybody else it does not exist. A file
 * can't become active content of this site: its type is the one found in it, and browsers are told not to guess and not to
 * run anything. Pictures and PDFs are shown, all else is saved.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FileService files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FileInfo file;
        try {
            file = files.find(publicId(request.getPathInfo()));
        } catch (NotFound unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + file.sha256() + "\"";
        response.setHeader("ETag", tag);
        // Kept by her browser alone, and asked for again each time: a right that was taken away counts at once.
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", disposition(file));
        response.setContentLengthLong(file.size());
        response.getOutputStream().write(files.content(file.publicId()));
    }

    /** The first part of {@code /7hq3k0vtm2ze/receipt.pdf}; the name behind it is for people. */
    static String publicId(String path) {
        String[] parts = path == null ? new String[0] : path.split("/");
        return parts.length < 2 ? "" : parts[1];
    }

    static String disposition(FileInfo file) {
        boolean shown = file.isImage() || file.mediaType().equals(FileKind.PDF.mediaType());
        String plain = Normalizer.normalize(file.name(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("[^ -~]|[\"\\\\]", "_");
        String encoded = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
        return (shown ? "inline" : "attachment") + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
