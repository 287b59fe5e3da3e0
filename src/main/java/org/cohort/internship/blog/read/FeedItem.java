package org.cohort.internship.blog.read;

import java.time.Instant;

/**
 * A post of a feed, as plain text.
 *
 * @param key     what tells it from others in its feed, a digest
 * @param link    a web address
 * @param summary short, or null
 * @param at      when it was published; null where the feed does not say
 */
public record FeedItem(String key, String title, String link, String summary, Instant at) {
}
