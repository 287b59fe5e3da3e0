package org.cohort.internship.blog.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** A connection that gives nothing after its time is over, however slowly it comes: neither to whoever encrypts it, nor to whoever reads it plain. */
final class TimedSocket extends Socket {

    private final long deadline;

    /** @param deadline by {@link System#nanoTime()} */
    TimedSocket(long deadline) {
        super(Proxy.NO_PROXY);
        this.deadline = deadline;
    }

    /** How long it may still take. @throws SocketTimeoutException when the time is over */
    static int millisLeft(long deadline) throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(Integer.MAX_VALUE, left);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(millisLeft(deadline));
                return super.read();
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                setSoTimeout(millisLeft(deadline));
                return super.read(into, from, most);
            }
        };
    }
}
