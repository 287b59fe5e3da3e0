package org.cohort.internship.blog.read;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Asks for a page. Each address on the way, the first as those it is sent on to, must be http or https on its usual port; its name is looked
 * up once, every address found must be everybody's, and the connection goes to the one that was looked at: a name that leads elsewhere a
 * moment later (DNS rebinding) changes nothing.
 */
final class Fetcher {

    private static final int MOST_REDIRECTS = 5;
    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Network network;
    private final String agent;
    private final Duration time;

    /** @param agent who asks, with how to reach them @param time that one reading may take, redirects included */
    Fetcher(Network network, String agent, Duration time) {
        this.network = network;
        this.agent = agent;
        this.time = time;
    }

    /**
     * @param etag         of what is known, or null
     * @param lastModified likewise
     * @throws ReadFailure with the reason
     */
    Answer get(String address, String etag, String lastModified) {
        long deadline = System.nanoTime() + time.toNanos();
        URI at = uri(address);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Answer answer = ask(at, etag, lastModified, deadline);
            if (!answer.isRedirect()) {
                return answer;
            }
            try {
                at = at.resolve(new URI(answer.header("location")));
            } catch (URISyntaxException malformed) {
                throw new ReadFailure(ReadProblem.ADDRESS);
            }
        }
        throw new ReadFailure(ReadProblem.REDIRECTS);
    }

    private Answer ask(URI at, String etag, String lastModified, long deadline) {
        int port = port(at);
        InetAddress address = address(at.getHost());
        try (Socket plain = network.connect(address, port, Math.min(CONNECT_MILLIS, TimedSocket.millisLeft(deadline)), deadline)) {
            Socket socket = isSecure(at) ? network.secure(plain, at.getHost(), port) : plain;
            Wire wire = new Wire(socket, deadline);
            wire.send(request(at, etag, lastModified));
            return wire.receive(at);
        } catch (SocketTimeoutException slow) {
            throw new ReadFailure(ReadProblem.TIMEOUT);
        } catch (SSLException untrusted) {
            throw new ReadFailure(ReadProblem.CONNECTION, "TLS");
        } catch (IOException broken) {
            throw new ReadFailure(ReadProblem.CONNECTION);
        }
    }

    private String request(URI at, String etag, String lastModified) {
        String path = (at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath()) + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        StringBuilder request = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\nHost: ").append(at.getHost())
                .append("\r\nUser-Agent: ").append(plain(agent))
                .append("\r\nAccept: application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5")
                .append("\r\nAccept-Encoding: gzip\r\nConnection: close\r\n");
        if (etag != null) {
            request.append("If-None-Match: ").append(plain(etag)).append("\r\n");
        }
        if (lastModified != null) {
            request.append("If-Modified-Since: ").append(plain(lastModified)).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** What comes from elsewhere begins no line of its own. */
    private static String plain(String header) {
        return header.replaceAll("[^\\x20-\\x7e]", "");
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw new ReadFailure(ReadProblem.ADDRESS);
        }
    }

    private static boolean isSecure(URI at) {
        return "https".equals(at.getScheme().toLowerCase(Locale.ROOT));
    }

    private static int port(URI at) {
        boolean web = at.getScheme() != null && at.getScheme().toLowerCase(Locale.ROOT).matches("https?");
        if (!web || at.getHost() == null || at.getRawUserInfo() != null || !at.toString().matches("\\p{ASCII}+")) {
            throw new ReadFailure(ReadProblem.ADDRESS);
        }
        int usual = isSecure(at) ? HTTPS : HTTP;
        if (at.getPort() != -1 && at.getPort() != usual) {
            throw new ReadFailure(ReadProblem.ADDRESS);
        }
        return usual;
    }

    /** One address that is not everybody's makes the name suspect altogether. */
    private InetAddress address(String host) {
        List<InetAddress> found;
        try {
            found = network.resolve(host.replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException unknown) {
            throw new ReadFailure(ReadProblem.UNKNOWN_HOST, host);
        }
        if (found.isEmpty()) {
            throw new ReadFailure(ReadProblem.UNKNOWN_HOST, host);
        }
        if (!found.stream().allMatch(AddressGuard::isPublic)) {
            throw new ReadFailure(ReadProblem.NOT_PUBLIC, host);
        }
        return found.get(0);
    }
}
