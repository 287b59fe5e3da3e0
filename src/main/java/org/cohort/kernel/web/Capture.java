package org.cohort.kernel.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Holds a page back while it is made, to be kept or passed on. */
final class Capture extends HttpServletResponseWrapper {

    /** What is written in characters; all of it is in UTF-8. */
    private static final String KEPT = "(text/(html|calendar)|application/(atom\\+)?xml)(;.*)?";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(32_768);
    private final ServletOutputStream stream = new ServletOutputStream() {

        @Override
        public void write(int b) {
            held.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            held.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("pages are written at once");
        }
    };

    private PrintWriter writer;
    private final Map<String, String> headers = new TreeMap<>();
    private String policy;
    private boolean own;

    Capture(HttpServletResponse response) {
        super(response);
    }

    /** The page to keep, or null when it is none or belongs to this one visit: it sets a cookie or carries a form to post. */
    KeptPage page() {
        String html = written().toString(StandardCharsets.UTF_8);
        boolean page = !own && !isCommitted() && getStatus() == SC_OK && String.valueOf(getContentType()).matches(KEPT)
                && !html.isEmpty() && !html.contains("jakarta.faces.ViewState");
        return page ? KeptPage.of(html, getContentType(), policy, headers) : null;
    }

    /** Sends what was held as it is. */
    void passOn() throws IOException {
        if (written().size() > 0 && !isCommitted()) {
            getResponse().getOutputStream().write(held.toByteArray());
        }
    }

    private ByteArrayOutputStream written() {
        if (writer != null) {
            writer.flush();
        }
        return held;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Held back until it is known what becomes of it.
    }

    @Override
    public void resetBuffer() {
        written().reset();
    }

    @Override
    public void reset() {
        super.reset();
        written().reset();
        own = true;
    }

    @Override
    public void addCookie(Cookie cookie) {
        own = true;
        super.addCookie(cookie);
    }

    @Override
    public void addHeader(String name, String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    @Override
    public void setHeader(String name, String value) {
        note(name, value);
        super.setHeader(name, value);
    }

    private void note(String name, String value) {
        if (name.equalsIgnoreCase("Content-Security-Policy")) {
            policy = value;
        } else if (name.equalsIgnoreCase("Set-Cookie")) {
            own = true;
        } else {
            headers.put(name, value);
        }
    }
}
