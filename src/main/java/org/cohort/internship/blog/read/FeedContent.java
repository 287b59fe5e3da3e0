package org.cohort.internship.blog.read;

import java.util.List;

/**
 * What a reading brought.
 *
 * @param feed         the feed's own address, where it is read from the next time
 * @param etag         to be sent with the next reading, or null
 * @param lastModified likewise
 * @param items        null when nothing has changed since the last reading
 */
public record FeedContent(String feed, String etag, String lastModified, List<FeedItem> items) {

    public boolean isUnchanged() {
        return items == null;
    }
}
