package org.cohort.travel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Option;

/**
 * A conference's page.
 *
 * @param communityName who goes there
 * @param website       null for none
 * @param about         Markdown, null for none
 * @param days          the programme, by day in the conference's zone
 * @param keeper        whether the reader keeps this conference
 * @param stories       what was told of it, the newest first
 * @param facts         what travellers need to know
 * @param years         the same conference in other years, the latest first
 */
public record ConferenceView(ConferenceRef conference, int version, String communityName, String communityPublicId, String website, String about,
                             List<Day> days, boolean keeper, List<StoryLine> stories, ConferenceFacts facts, List<ConferenceRow> years) {

    /** @param date null for sessions whose time is not fixed yet */
    public record Day(LocalDate date, List<Line> sessions) {
    }

    /** A session. @param time such as 16:00 in the conference's zone; null while it is not fixed */
    public record Line(String publicId, String title, SessionKind kind, String time, Integer minutes, String room, String abstractText, String slidesUrl,
                       String recordingUrl, List<Face> people) {
    }

    /**
     * Who appears.
     *
     * @param accountId null for somebody without an account
     * @param options   what the reader may do to it; empty on public pages
     */
    public record Face(String publicId, Long accountId, String name, AppearancePart part, AppearanceState state, List<Option<AppearanceAction>> options) {
    }

    /** A published story about it. */
    public record StoryLine(String publicId, String title, Instant publishedAt) {
    }

    public String countryName() {
        return new java.util.Locale("", conference.country()).getDisplayCountry(java.util.Locale.ENGLISH);
    }

    public ZoneId zone() {
        return conference.zone();
    }

    static boolean keeps(java.util.Set<Role> roles) {
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.ORGANIZER);
    }
}
