package org.cohort.internship.blog.read;

import java.net.URI;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param address where it came from, after redirects
 * @param headers by their names in lower case; of one that came twice the first
 * @param body    without what it was packed in
 */
record Answer(URI address, int status, Map<String, String> headers, byte[] body) {

    static final int NOT_MODIFIED = 304;

    String header(String name) {
        return headers.get(name);
    }

    boolean isRedirect() {
        return (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) && headers.containsKey("location");
    }
}
