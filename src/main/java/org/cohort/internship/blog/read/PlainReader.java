package org.cohort.internship.blog.read;

import java.time.Duration;

/** Reads any file as feeds are read: from public addresses alone, no more bytes and seconds than allowed. */
public final class PlainReader {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final Fetcher fetcher;

    /** @param agent who asks, with how to reach them */
    public PlainReader(Network network, String agent) {
        fetcher = new Fetcher(network, agent, TIME);
    }

    /** What stands at the address. @throws ReadFailure with the reason */
    public byte[] read(String address) {
        Answer answer = fetcher.get(address, null, null);
        if (answer.status() != OK) {
            throw new ReadFailure(ReadProblem.STATUS, String.valueOf(answer.status()));
        }
        return answer.body();
    }
}
