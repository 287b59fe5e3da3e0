package org.cohort.internship.blog.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("I1, S1: feeds are read politely, and from nowhere they should not be read from")
class FeedReaderTest {

    private static final String PUBLIC = "93.184.216.34";
    private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>M</title><id>m</id><updated>2014-06-01T10:00:00Z</updated>"
            + "<entry><id>p1</id><title type='html'>Week &lt;b&gt;3&lt;/b&gt;</title><link href='/week-3'/><published>2014-06-01T10:00:00Z</published><updated>2014-06-01T10:00:00Z</updated>"
            + "<summary type='html'>&lt;p onclick='x()'&gt;I &amp;amp; the &lt;i&gt;ring&lt;/i&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</summary></entry></feed>";

    private final Map<String, List<String>> names = new HashMap<>(Map.of("blog.example.net", List.of(PUBLIC), "other.example.net", List.of("93.184.216.35")));
    private final List<String> connected = new ArrayList<>();
    private final List<String> resolved = new ArrayList<>();
    private final List<HttpExchange> asked = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private FeedReader reader;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        reader = new FeedReader(new Told(), "Cohort (+https://interns.example.org; help@example.org)", Duration.ofSeconds(2));
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    /** Names lead where the test says; every connection ends at the test's server, and is noted by the address that was asked for. */
    private class Told implements Network {

        @Override
        public List<InetAddress> resolve(String host) throws UnknownHostException {
            resolved.add(host);
            List<InetAddress> found = new ArrayList<>();
            for (String address : names.getOrDefault(host, host.matches("[0-9.:a-f]+") ? List.of(host) : List.of())) {
                found.add(InetAddress.getByName(address));
            }
            if (found.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return found;
        }

        @Override
        public Socket connect(InetAddress address, int port, int millis, long deadline) throws IOException {
            connected.add(address.getHostAddress() + ":" + port);
            return new Socket(InetAddress.getLoopbackAddress(), server.getAddress().getPort());
        }

        @Override
        public Socket secure(Socket plain, String host, int port) throws IOException {
            return plain;
        }
    }

    private void serve(String path, int status, byte[] body, String... headers) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ReadProblem problem(String address) {
        try {
            reader.read(address, null, null);
            return null;
        } catch (ReadFailure failure) {
            return failure.problem();
        }
    }

    @Test
    @DisplayName("a post is a title, a link, a day and a short plain text; the name is looked up once, and the connection goes to what was found")
    void reads() {
        serve("/feed", 200, bytes(ATOM), "Content-Type", "application/atom+xml", "ETag", "\"v1\"", "Last-Modified", "Sun, 01 Jun 2014 10:00:00 GMT");
        FeedContent content = reader.read("http://blog.example.net/feed?x=1", null, null);
        assertThat(content.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Week 3");
            assertThat(item.link()).isEqualTo("http://blog.example.net/week-3");
            assertThat(item.summary()).isEqualTo("I & the ring");
            assertThat(item.at()).isEqualTo(Instant.parse("2014-06-01T10:00:00Z"));
        });
        assertThat(content.etag()).isEqualTo("\"v1\"");
        assertThat(resolved).containsExactly("blog.example.net");
        assertThat(connected).containsExactly(PUBLIC + ":80");
        assertThat(asked.get(0).getRequestHeaders().getFirst("User-Agent")).contains("help@example.org");
        assertThat(asked.get(0).getRequestHeaders().getFirst("Host")).isEqualTo("blog.example.net");
        assertThat(asked.get(0).getRequestURI().toString()).isEqualTo("/feed?x=1");
    }

    @Test
    @DisplayName("what was read before is asked for by its ETag and day; nothing new is no body")
    void unchanged() {
        serve("/feed", 304, new byte[0]);
        assertThat(reader.read("http://blog.example.net/feed", "\"v1\"", "Sun, 01 Jun 2014 10:00:00 GMT").isUnchanged()).isTrue();
        assertThat(asked.get(0).getRequestHeaders().getFirst("If-None-Match")).isEqualTo("\"v1\"");
        assertThat(asked.get(0).getRequestHeaders().getFirst("If-Modified-Since")).isEqualTo("Sun, 01 Jun 2014 10:00:00 GMT");
    }

    @Test
    @DisplayName("a blog's page names its feed")
    void discovered() {
        serve("/", 200, bytes("<!doctype html><html><head><link rel=stylesheet href=x><link type='application/atom+xml' rel='alternate home' href='/a&amp;b.xml'></head>"), "Content-Type", "text/html; charset=utf-8");
        serve("/a&b.xml", 200, bytes(ATOM));
        assertThat(reader.read("https://blog.example.net/", null, null).feed()).isEqualTo("https://blog.example.net/a&b.xml");
        assertThat(connected).containsExactly(PUBLIC + ":443", PUBLIC + ":443");
        serve("/none", 200, bytes("<html><body>Hello</body></html>"), "Content-Type", "text/html");
        assertThat(problem("http://blog.example.net/none")).isEqualTo(ReadProblem.NO_FEED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/feed", "http://[::1]/feed", "http://[fc00:0:0:0:0:0:0:1]/feed", "http://169.254.169.254/latest/meta-data/", "http://inside.example.net/feed",
        "http://both.example.net/feed", "http://10.1.2.3/feed"})
    @DisplayName("an address that is not everybody's is not connected to, nor a name of which one address is not")
    void guarded(String address) {
        names.put("inside.example.net", List.of("192.168.1.1"));
        names.put("both.example.net", List.of(PUBLIC, "127.0.0.1"));
        assertThat(problem(address)).isEqualTo(ReadProblem.NOT_PUBLIC);
        assertThat(connected).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://blog.example.net:8081/", "https://blog.example.net:22/", "ftp://blog.example.net/", "file:///etc/passwd", "http://me:secret@blog.example.net/", "gopher://blog.example.net/",
        "//blog.example.net/", "http:///x"})
    @DisplayName("only the web, on its usual ports, without passwords")
    void usual(String address) {
        assertThat(problem(address)).isEqualTo(ReadProblem.ADDRESS);
        assertThat(connected).isEmpty();
    }

    @Test
    @DisplayName("each address it is sent on to is looked at again: one that is not everybody's ends it, and so does going on and on")
    void redirects() {
        serve("/moved", 301, new byte[0], "Location", "http://other.example.net/feed");
        serve("/feed", 200, bytes(ATOM));
        assertThat(reader.read("http://blog.example.net/moved", null, null).items()).hasSize(1);
        assertThat(connected).containsExactly(PUBLIC + ":80", "93.184.216.35:80");
        serve("/inside", 302, new byte[0], "Location", "http://169.254.169.254/latest/meta-data/");
        assertThat(problem("http://blog.example.net/inside")).isEqualTo(ReadProblem.NOT_PUBLIC);
        serve("/port", 302, new byte[0], "Location", "http://blog.example.net:6379/");
        assertThat(problem("http://blog.example.net/port")).isEqualTo(ReadProblem.ADDRESS);
        serve("/file", 302, new byte[0], "Location", "file:///etc/passwd");
        assertThat(problem("http://blog.example.net/file")).isEqualTo(ReadProblem.ADDRESS);
        serve("/circle", 302, new byte[0], "Location", "/circle");
        assertThat(problem("http://blog.example.net/circle")).isEqualTo(ReadProblem.REDIRECTS);
        assertThat(connected).noneMatch(address -> address.contains("169.254") || address.contains("6379")).hasSizeLessThan(15);
    }

    @Test
    @DisplayName("a name that leads elsewhere the next time (DNS rebinding) changes nothing: what was looked at is connected to")
    void rebinding() {
        serve("/feed", 200, bytes(ATOM));
        Told turning = new Told() {
            @Override
            public List<InetAddress> resolve(String host) throws UnknownHostException {
                List<InetAddress> found = super.resolve(host);
                names.put(host, List.of("127.0.0.1"));
                return found;
            }
        };
        assertThat(new FeedReader(turning, "t").read("http://blog.example.net/feed", null, null).items()).hasSize(1);
        assertThat(connected).containsExactly(PUBLIC + ":80");
        assertThatThrownBy(() -> new FeedReader(turning, "t").read("http://blog.example.net/feed", null, null)).isInstanceOf(ReadFailure.class);
        assertThat(connected).hasSize(1);
    }

    @Test
    @DisplayName("more than a feed has is not taken: said at the beginning, sent without end, or packed small")
    void sizes() throws IOException {
        server.createContext("/said", exchange -> exchange.sendResponseHeaders(200, 1L << 30));
        assertThat(problem("http://blog.example.net/said")).isEqualTo(ReadProblem.TOO_LARGE);
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 << 10];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    out.write(part);
                }
            }
        });
        assertThat(problem("http://blog.example.net/endless")).isEqualTo(ReadProblem.TOO_LARGE);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(new byte[200 << 20]);
        }
        serve("/bomb", 200, packed.toByteArray(), "Content-Encoding", "gzip");
        assertThat(packed.size()).isLessThan(Wire.MOST_BYTES);
        assertThat(problem("http://blog.example.net/bomb")).isEqualTo(ReadProblem.TOO_LARGE);
    }

    @Test
    @DisplayName("who answers drop by drop, or not at all, is not waited for")
    void slow() {
        server.createContext("/drops", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 1000 && !await(100); i++) {
                out.write(' ');
                out.flush();
            }
        });
        server.createContext("/silent", exchange -> await(60_000));
        assertThat(problem("http://blog.example.net/drops")).isEqualTo(ReadProblem.TIMEOUT);
        assertThat(problem("http://blog.example.net/silent")).isEqualTo(ReadProblem.TIMEOUT);
    }

    @Test
    @DisplayName("nor who answers drop by drop before anything is encrypted")
    void slowHandshake() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drops = new Thread(() -> {
                try (Socket socket = dripping.accept()) {
                    // The head of a handshake's record of 16,000 bytes, which then come one by one.
                    socket.getOutputStream().write(new byte[] {22, 3, 3, 0x3e, (byte) 0x80});
                    for (int i = 0; i < 1000 && !await(100); i++) {
                        socket.getOutputStream().write(0);
                    }
                } catch (IOException gone) {
                    end.countDown();
                }
            });
            drops.setDaemon(true);
            drops.start();
            Network real = Network.real();
            FeedReader patient = new FeedReader(new Told() {
                @Override
                public Socket connect(InetAddress address, int port, int millis, long deadline) throws IOException {
                    return real.connect(InetAddress.getLoopbackAddress(), dripping.getLocalPort(), millis, deadline);
                }

                @Override
                public Socket secure(Socket plain, String host, int port) throws IOException {
                    return real.secure(plain, host, port);
                }
            }, "t", Duration.ofSeconds(1));
            assertTimeout(Duration.ofSeconds(10), () -> assertThatThrownBy(() -> patient.read("https://blog.example.net/feed", null, null))
                    .isInstanceOfSatisfying(ReadFailure.class, why -> assertThat(why.problem()).isEqualTo(ReadProblem.TIMEOUT)));
        }
    }

    private boolean await(long millis) {
        try {
            return end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            return true;
        }
    }

    @Test
    @DisplayName("a feed with a document type is not read: no entity of its own, no file, no address (XXE), no million laughs")
    void entities() {
        String outside = "<!DOCTYPE feed [<!ENTITY x SYSTEM 'http://inside.example.net/x'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>";
        serve("/xxe", 200, bytes("<?xml version='1.0'?>" + outside + ATOM.replace("Week", "&x;&f;")), "Content-Type", "application/xml");
        assertThat(problem("http://blog.example.net/xxe")).isEqualTo(ReadProblem.NOT_A_FEED);
        serve("/laughs", 200, bytes("<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>" + ATOM.replace("Week", "&b;")), "Content-Type", "application/xml");
        assertThat(problem("http://blog.example.net/laughs")).isEqualTo(ReadProblem.NOT_A_FEED);
        assertThat(resolved).containsOnly("blog.example.net");
    }

    @Test
    @DisplayName("errors are told by their number; what is gone is told apart; what is no feed, and who is unknown")
    void errors() {
        serve("/wrong", 500, bytes("x"));
        assertThatThrownBy(() -> reader.read("http://blog.example.net/wrong", null, null)).isInstanceOfSatisfying(ReadFailure.class, why -> {
            assertThat(why.problem()).isEqualTo(ReadProblem.STATUS);
            assertThat(why.detail()).isEqualTo("500");
        });
        serve("/gone", 410, new byte[0]);
        assertThat(problem("http://blog.example.net/gone")).isEqualTo(ReadProblem.GONE);
        serve("/text", 200, bytes("{}"), "Content-Type", "application/json");
        assertThat(problem("http://blog.example.net/text")).isEqualTo(ReadProblem.NOT_A_FEED);
        assertThat(problem("http://nobody.example.net/")).isEqualTo(ReadProblem.UNKNOWN_HOST);
        String deep = "<b>".repeat(100_000) + "</b>".repeat(100_000);
        serve("/deep", 200, bytes(ATOM.replaceFirst("<summary.*</summary>", "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>" + deep + "</div></content>")));
        assertThat(problem("http://blog.example.net/deep")).isEqualTo(ReadProblem.NOT_A_FEED);
    }

    @Test
    @DisplayName("words are cut to what the database takes, and no sign in two")
    void cut() {
        for (int before = 290; before < 310; before++) {
            String cut = FeedParser.plain("x".repeat(before) + "\ud83d\ude00".repeat(20), 300);
            assertThat(cut).hasSizeLessThanOrEqualTo(300).endsWith("…");
            assertThat(cut.codePoints()).noneMatch(sign -> sign >= 0xd800 && sign <= 0xdfff);
        }
        assertThat(FeedParser.plain("x".repeat(300), 300)).hasSize(300);
    }

    @Test
    @DisplayName("a link that is none of the web makes no post; words are cut, and no mark or script is left of them")
    void sanitised() {
        serve("/rss", 200, bytes("<rss version='2.0'><channel><title>t</title><link>http://blog.example.net/</link><description>d</description>"
                + "<item><title>bad</title><link>javascript:alert(1)</link></item>"
                + "<item><title><![CDATA[<img src=x onerror=alert(1)>Good \u202eday]]></title><link>http://blog.example.net/1</link><description>" + "word ".repeat(200) + "</description></item>"
                + "</channel></rss>"), "Content-Type", "application/rss+xml");
        assertThat(reader.read("http://blog.example.net/rss", null, null).items()).singleElement().satisfies(item -> {
            assertThat(item.title()).doesNotContain("<", "onerror", "\u202e").contains("Good");
            assertThat(item.summary()).hasSizeLessThanOrEqualTo(300).endsWith("…");
            assertThat(item.at()).isNull();
        });
    }
}
