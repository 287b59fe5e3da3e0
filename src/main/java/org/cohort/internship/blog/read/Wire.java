package org.cohort.internship.blog.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One answer of HTTP/1.1 from one connection: no more bytes and no more time than allowed, however slowly they come. */
final class Wire {

    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_HEAD = 32 << 10;
    private static final int PART = 8 << 10;

    private final Socket socket;
    private final InputStream in;
    private final long deadline;

    /** @param deadline by {@link System#nanoTime()} */
    Wire(Socket socket, long deadline) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.deadline = deadline;
    }

    void send(String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** @throws ReadFailure when it is too large, too slow or no answer */
    Answer receive(URI address) throws IOException {
        int[] left = {MOST_HEAD};
        String[] status = line(left).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new ReadFailure(ReadProblem.CONNECTION);
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        int code = Integer.parseInt(status[1]);
        byte[] body = code == 204 || code == Answer.NOT_MODIFIED ? new byte[0] : unpacked(body(headers), headers.get("content-encoding"));
        return new Answer(address, code, headers, body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (long size = chunk(); size > 0; size = chunk()) {
                copy(size, body, true);
                line(new int[] {2});
            }
            return body.toByteArray();
        }
        String length = headers.get("content-length");
        boolean known = length != null && length.matches("\\d{1,15}");
        copy(known ? Long.parseLong(length) : Long.MAX_VALUE, body, known);
        return body.toByteArray();
    }

    private long chunk() throws IOException {
        String size = line(new int[] {PART}).replaceFirst(";.*", "").strip();
        if (!size.matches("[0-9a-fA-F]{1,12}")) {
            throw new ReadFailure(ReadProblem.CONNECTION);
        }
        return Long.parseLong(size, 16);
    }

    private void copy(long length, ByteArrayOutputStream into, boolean known) throws IOException {
        if (known && length > MOST_BYTES - into.size()) {
            throw new ReadFailure(ReadProblem.TOO_LARGE);
        }
        byte[] part = new byte[PART];
        long left = length;
        while (left > 0) {
            int read = timed().read(part, 0, (int) Math.min(part.length, left));
            if (read < 0) {
                if (known) {
                    throw new ReadFailure(ReadProblem.CONNECTION);
                }
                return;
            }
            into.write(part, 0, read);
            left -= read;
            if (into.size() > MOST_BYTES) {
                throw new ReadFailure(ReadProblem.TOO_LARGE);
            }
        }
    }

    /** Packed small, a body can be large: it is unpacked only as far as it is taken. */
    private static byte[] unpacked(byte[] body, String encoding) throws IOException {
        if (encoding == null || encoding.equalsIgnoreCase("identity") || body.length == 0) {
            return body;
        }
        if (!encoding.matches("(?i)(x-)?gzip")) {
            throw new ReadFailure(ReadProblem.CONNECTION);
        }
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] unpacked = unpacking.readNBytes(MOST_BYTES + 1);
            if (unpacked.length > MOST_BYTES) {
                throw new ReadFailure(ReadProblem.TOO_LARGE);
            }
            return unpacked;
        }
    }

    private String line(int[] left) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = timed().read(); next != '\n'; next = timed().read()) {
            if (next < 0 || left[0]-- <= 0) {
                throw new ReadFailure(next < 0 ? ReadProblem.CONNECTION : ReadProblem.TOO_LARGE);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** The stream, which gives up when the time is over. */
    private InputStream timed() throws IOException {
        socket.setSoTimeout(TimedSocket.millisLeft(deadline));
        return in;
    }
}
