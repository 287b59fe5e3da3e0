package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.grant.OfferInput;
import org.cohort.travel.letter.LetterKind;
import org.cohort.travel.letter.LetterPaper;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.letter.LetterView;
import org.cohort.travel.letter.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G8, B15 (invitation or sponsorship letter as PDF, tracked): letters of award and for a visa, and whether they hold")
class LettersTest extends TravelActs {

    private final LetterService letters = world.bean(LetterService.class);

    private String accepted() {
        String id = inReview(Trip.INTERN, "800", "300");
        List<GrantView.Line> lines = page(Trip.TREASURER, id).lines();
        world.run(Trip.TREASURER, () -> grants.offer(id, new OfferInput("travel-2014", Map.of(lines.get(0).publicId(), "800", lines.get(1).publicId(), "200"), "Share a room.")));
        // Nothing is written into the audit trail of these tests by itself.
        world.sql("insert into audit_entry (id, at, actor_name, subject_type, subject_public_id, action, remark, previous_hash, hash) values (9001, '2014-07-14 12:00:00', 'Person 41', 'grant', '"
                + id + "', 'OFFER', 'Share a room.', '', '')");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        return id;
    }

    @Test
    @DisplayName("G8: one letter of each kind stands, also for who clicks twice: the second waits for the first and is given it, and the database holds no other")
    void twice() {
        String id = accepted();
        String first = world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, "Maren Example"));
        assertThat(world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, "Maren Example"))).isEqualTo(first);
        String other = world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, "M. Example"));
        assertThat(other).isNotEqualTo(first);
        assertThatThrownBy(() -> world.sql("insert into travel_letter (public_id, grant_id, kind, says, issued_at, standing) select 'second', grant_id, kind, says, issued_at, standing"
                + " from travel_letter where public_id = '" + other + "'")).hasStackTraceContaining("uk_travel_letter_standing");
    }

    private LetterView award(String id) {
        return world.as(Trip.INTERN, () -> letters.of(id)).letters().stream().filter(letter -> letter.kind() == LetterKind.AWARD).findFirst().orElseThrow();
    }

    private LetterView visa(String id, String passport) {
        return seen(world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, passport)));
    }

    /** As somebody without an account sees it. */
    private LetterView seen(String code) {
        return world.current.callAs(Actor.VISITOR, () -> world.database.call(() -> letters.view(code)));
    }

    private static String text(LetterView letter) throws IOException {
        try (var pdf = Loader.loadPDF(LetterPaper.of(letter, Locale.ENGLISH).pdf())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    @DisplayName("the award's letter is there once she accepts: who, where, amounts, conditions, what it does not cover, where to verify it")
    void award() throws IOException {
        String id = inReview(Trip.INTERN, "800", "300");
        assertThat(world.as(Trip.INTERN, () -> letters.of(id)).isNone()).as("a failing attempt first: nothing is granted yet").isTrue();
        refused("letter.notAccepted", () -> world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.AWARD, null)));
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        act(Trip.INTERN, id, GrantAction.REOPEN, "I can go after all.");
        assertThat(world.as(Trip.INTERN, () -> letters.of(id)).letters()).isEmpty();
    }

    @Test
    @DisplayName("the PDF says what was granted of what was asked, the words of who offered, the last day to claim")
    void awardOnPaper() throws IOException {
        LetterView letter = award(accepted());
        assertThat(letter.standing()).isEqualTo(Standing.HOLDS);
        assertThat(text(letter)).contains("Award of a travel grant", "Person 1", "Xen Developer Summit", "Chicago, United States", "A foundation", "Flight: Flight", "800.00",
                "200.00", "1,000.00", "Share a room.", "until", "Hotel: USD 100.00 of USD 300.00", "/letters/" + letter.code(), "Person 41");
    }

    @Test
    @DisplayName("the visa's letter says who pays what, names no passport, and whose name it is; a conference that began has none")
    void visaOnPaper() throws IOException {
        String id = accepted();
        LetterView letter = visa(id, "  Anna   Maria Berg ");
        assertThat(text(letter)).contains("Letter for a visa", "Anna Maria Berg", "The name was written by the traveller", "Outreach Program for Women", "Xen Project",
                "A foundation", "USD 800.00", "USD 200.00", "USD 100.00", "names no passport", "/letters/" + letter.code()).doesNotContain("Share a room");
        assertThat(visa(id, "Anna Maria Berg").code()).as("the same is not made twice").isEqualTo(letter.code());
        LetterView newer = visa(id, null);
        assertThat(newer.said().name()).isEqualTo("Person 1");
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.REPLACED);
        world.at(Trip.AFTER);
        assertThat(seen(newer.code()).standing()).isEqualTo(Standing.PAST);
        assertThat(award(id).standing()).as("what was awarded was awarded").isEqualTo(Standing.HOLDS);
        refused("grant.conferenceOver", () -> world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, "Another")));
    }

    @Test
    @DisplayName("who verifies one reads whether it holds: a withdrawn grant's does not, nor does one of a trip that was changed")
    void standing() {
        String id = accepted();
        LetterView letter = award(id);
        assertThat(seen(letter.code()).grant()).as("no more than the letter says").isNull();
        assertThat(seen(letter.code()).paper()).isFalse();
        world.sql("update conference set ends_on = '2014-08-20' where id = 9");
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.CHANGED);
        assertThat(seen(letter.code()).said().to()).as("it says what it said").isEqualTo(Trip.LAST);
        String newer = world.as(Trip.INTERN, () -> letters.issue(id, LetterKind.AWARD, null));
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.REPLACED);
        assertThat(seen(newer).standing()).isEqualTo(Standing.HOLDS);
        act(Trip.INTERN, id, GrantAction.WITHDRAW);
        assertThat(seen(newer).standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    @DisplayName("a trip that was closed without a cost that was authorized pays nothing any more: its letter does not hold, and holds again once it is taken up")
    void closed() {
        String id = accepted();
        LetterView letter = award(id);
        world.at(Trip.AFTER);
        act(Trip.INTERN, id, GrantAction.TRAVEL);
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.HOLDS);
        world.at(java.time.Instant.parse("2014-12-01T00:00:00Z"));
        act(Trip.ORGANIZER, id, GrantAction.CLOSE, "No claim came.");
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.GONE);
        act(Trip.ORGANIZER, id, GrantAction.TAKE_UP, "It had come by mail.");
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.HOLDS);
    }

    @Test
    @DisplayName("a no-show and a grant asked for anew are not told of: the letter does not hold, and that is all")
    void untold() {
        String id = accepted();
        LetterView letter = award(id);
        world.at(Trip.AFTER);
        act(Trip.COORDINATOR, id, GrantAction.NO_SHOW, "Was not there.");
        assertThat(seen(letter.code()).standing()).isEqualTo(Standing.GONE);
        assertThatThrownBy(() -> seen("00000000000000000000000000")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "6, false", "11, false", "21, true", "31, true", "41, true", "51, false"})
    @DisplayName("S1: the paper is hers and theirs who may read amounts; to mentors, other interns and others' coordinators it does not exist")
    void matrix(long account, boolean may) {
        String id = accepted();
        String code = award(id).code();
        assertThat(world.as(account, () -> letters.view(code)).standing()).as("everybody with the address verifies it").isEqualTo(Standing.HOLDS);
        if (may) {
            assertThat(world.as(account, () -> letters.paper(code)).code()).isEqualTo(code);
            assertThat(world.as(account, () -> letters.of(id)).letters()).hasSize(1);
        } else {
            assertThatThrownBy(() -> world.as(account, () -> letters.paper(code))).isInstanceOf(NotFound.class);
        }
        if (account != Trip.INTERN && may) {
            refused("letter.notYours", () -> world.as(account, () -> letters.issue(id, LetterKind.AWARD, null)));
        }
    }
}
