package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A public page that is kept")
class KeptPageTest {

    private static final String HTML = "<html><script nonce=\"abc\">inline()</script><script src=\"/a.js\" nonce=\"abc\"></script><p>Ünï</p></html>";
    private static final KeptPage PAGE = KeptPage.of(HTML, "text/html;charset=UTF-8", "default-src 'none'; script-src 'self' 'nonce-abc';",
            Map.of("Content-Disposition", "inline"));

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Map<String, Object> answered = new HashMap<>();

    @Test
    @DisplayName("carries no nonce, no inline script, and a policy that allows neither")
    void noNonce() throws IOException {
        PAGE.send(request(Map.of()), response());
        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("<html><script src=\"/a.js\"></script><p>Ünï</p></html>");
        assertThat(answered).containsEntry("Content-Security-Policy", "default-src 'none'; script-src 'self';").doesNotContainKey("Content-Encoding");
    }

    @Test
    @DisplayName("is sent compressed to whoever can read that")
    void compressed() throws IOException {
        PAGE.send(request(Map.of("Accept-Encoding", "br, gzip")), response());
        assertThat(answered).containsEntry("Content-Encoding", "gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("<p>Ünï</p>");
        }
    }

    @Test
    @DisplayName("is sent as it is to whoever refuses that, and keeps what was said of it")
    void refused() throws IOException {
        PAGE.send(request(Map.of("Accept-Encoding", "gzip;q=0, br")), response());
        assertThat(answered).doesNotContainKey("Content-Encoding").containsEntry("Content-Disposition", "inline");
    }

    @Test
    @DisplayName("is not sent again to whoever has it, and is to whoever has another")
    void known() throws IOException {
        PAGE.send(request(Map.of()), response());
        String tag = (String) answered.get("ETag");
        sent.reset();
        PAGE.send(request(Map.of("If-None-Match", tag.substring(0, tag.length() - 1) + "-gzip\"")), response());
        assertThat(answered).containsEntry("status", 304);
        assertThat(sent.size()).isZero();
        PAGE.send(request(Map.of("If-None-Match", "\"another\"")), response());
        assertThat(sent.size()).isPositive();
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(KeptPageTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getMethod") ? "GET" : headers.get(arguments[0]));
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(KeptPageTest.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setHeader" -> answered.put((String) arguments[0], arguments[1]) == null ? null : null;
                    case "setStatus" -> answered.put("status", arguments[0]) == null ? null : null;
                    case "getOutputStream" -> new Sent();
                    default -> null;
                });
    }

    private final class Sent extends ServletOutputStream {

        @Override
        public void write(int b) {
            sent.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
