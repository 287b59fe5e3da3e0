package org.cohort.travel.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cohort.travel.Session;
import org.cohort.travel.SessionInput;
import org.cohort.travel.SessionKind;

/**
 * A schedule beside the sessions a conference has. A session is the same by what the file calls it or, where it was recorded by hand, by its
 * title. What the file does not say stays as it is.
 */
final class Comparison {

    /** @param uid what it is called in the schedule it came from; null for one recorded by hand */
    record Known(Session session, String uid) {
    }

    private final Map<Entry, Known> matches = new LinkedHashMap<>();
    private final List<Entry> fresh = new ArrayList<>();
    private final List<Known> gone;
    private final ZoneId zone;

    Comparison(List<Entry> entries, List<Known> known, ZoneId zone) {
        this.zone = zone;
        Set<Known> left = new HashSet<>(known);
        for (Entry entry : entries) {
            Known match = known.stream().filter(one -> left.contains(one) && entry.uid().equals(one.uid())).findFirst()
                    .or(() -> known.stream().filter(one -> left.contains(one) && one.uid() == null && one.session().title().equalsIgnoreCase(entry.title().strip()))
                            .findFirst()).orElse(null);
            if (match == null) {
                fresh.add(entry);
            } else {
                left.remove(match);
                matches.put(entry, match);
            }
        }
        gone = known.stream().filter(one -> one.uid() != null && left.contains(one)).toList();
    }

    List<Entry> fresh() {
        return fresh;
    }

    /** Each entry the conference has already, with its session. */
    Map<Entry, Known> matches() {
        return matches;
    }

    /** Those of an earlier schedule that this one does not have. */
    List<Known> gone() {
        return gone;
    }

    static SessionInput input(Entry entry) {
        return new SessionInput(entry.title().strip(), entry.kind(), entry.at(), entry.minutes(), entry.room(), entry.text(), entry.slides(), entry.recording());
    }

    /** What the session becomes. */
    SessionInput merged(Session session, Entry entry) {
        SessionInput now = session.input(zone);
        SessionKind kind = entry.kind() == SessionKind.TALK ? now.kind() : entry.kind();
        return new SessionInput(entry.title().strip(), kind, entry.at(), entry.minutes(), or(entry.room(), now.room()), or(entry.text(), now.abstractText()),
                or(entry.slides(), now.slidesUrl()), or(entry.recording(), now.recordingUrl()));
    }

    List<ScheduleView.Difference> differences(Session session, Entry entry) {
        SessionInput now = session.input(zone);
        SessionInput then = merged(session, entry);
        List<ScheduleView.Difference> differences = new ArrayList<>();
        compare(differences, "title", now.title(), then.title());
        compare(differences, "kind", now.kind().name(), then.kind().name());
        compare(differences, "startsAt", words(now.startsAt()), words(then.startsAt()));
        compare(differences, "minutes", now.minutes(), then.minutes());
        compare(differences, "room", now.room(), then.room());
        compare(differences, "abstract", now.abstractText(), then.abstractText());
        compare(differences, "slides", now.slidesUrl(), then.slidesUrl());
        compare(differences, "recording", now.recordingUrl(), then.recordingUrl());
        return differences;
    }

    static String words(String at) {
        return at == null ? null : at.replace('T', ' ');
    }

    private static void compare(List<ScheduleView.Difference> differences, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            differences.add(new ScheduleView.Difference(field, shortened(before), shortened(after)));
        }
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private static String or(String first, String second) {
        return first == null ? second : first;
    }
}
