package org.cohort.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it is kept: compressed, named by what is in it, and without the nonce of the visit it was made for. A nonce that is
 * shown twice protects nothing, so its scripts are those of this address only, and what PrimeFaces writes inline for its
 * widgets, which such a page has none of, is left out.
 */
final class KeptPage {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile(" 'nonce-([^']+)'");
    private static final Pattern GZIP = Pattern.compile("(?i)(^|[,\\s])gzip\\b");
    private static final Pattern NO_GZIP = Pattern.compile("(?i)(^|[,\\s])gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");
    private static final Pattern INLINE = Pattern.compile("<script>.*?</script>", Pattern.DOTALL);

    private final byte[] zipped;
    private final String tag;
    private final String type;
    private final String policy;
    private final Map<String, String> headers;

    private KeptPage(byte[] zipped, String tag, String type, String policy, Map<String, String> headers) {
        this.zipped = zipped;
        this.tag = tag;
        this.type = type;
        this.policy = policy;
        this.headers = Map.copyOf(headers);
    }

    /**
     * @param policy  the content security policy with its nonce, or null when the page has none
     * @param headers what else was said of it
     */
    static KeptPage of(String html, String type, String policy, Map<String, String> headers) {
        String rest = html;
        String open = policy;
        if (policy != null) {
            var nonce = NONCE.matcher(policy);
            if (nonce.find()) {
                rest = INLINE.matcher(html.replace(" nonce=\"" + nonce.group(1) + "\"", "")).replaceAll("");
                open = nonce.replaceAll("");
            }
        }
        byte[] bytes = rest.getBytes(StandardCharsets.UTF_8);
        return new KeptPage(zip(bytes), "W/\"" + hash(bytes) + "\"", type, open, headers);
    }

    int size() {
        return zipped.length;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
        response.setHeader("ETag", tag);
        if (policy != null) {
            response.setHeader(POLICY, policy);
        }
        if (isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        byte[] sent = zipped;
        if (takesGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
        } else {
            sent = unzip(zipped);
        }
        response.setContentLength(sent.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(sent);
        }
    }

    /** Proxies that compress a page otherwise add to its tag, so the part that names the page is looked for. */
    private boolean isKnown(String known) {
        return known != null && (known.equals("*") || known.contains(tag.substring("W/\"".length(), tag.length() - 1)));
    }

    private static boolean takesGzip(String accepted) {
        return accepted != null && GZIP.matcher(accepted).find() && !NO_GZIP.matcher(accepted).find();
    }

    private static byte[] zip(byte[] plain) {
        ByteArrayOutputStream into = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(into)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    private static byte[] unzip(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
