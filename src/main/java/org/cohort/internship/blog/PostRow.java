package org.cohort.internship.blog;

import java.time.Instant;

/** A post in a list. @param intern who wrote it @param summary plain text, or null */
public record PostRow(String title, String link, String summary, Instant at, String intern, String project) {
}
