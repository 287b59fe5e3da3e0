package org.cohort.travel.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import org.cohort.kernel.money.Amount;

/**
 * A grant in a list.
 *
 * @param estimated what is asked for; null without lines
 * @param approved  what was offered; null before there is an offer
 * @param fund      the key of its fund; null before there is an offer
 */
public record GrantRow(String publicId, Long account, String person, String conference, String conferencePublicId, LocalDate startsOn, GrantState state,
                       Currency currency, BigDecimal estimated, BigDecimal approved, Long project, Long participation, Long program, Long fund,
                       Instant submittedAt) {

    /** What was offered, and before that what is asked for. */
    public Amount amount() {
        BigDecimal value = approved != null ? approved : estimated;
        return value == null ? Amount.zero(currency) : Amount.of(value, currency);
    }

    public String path() {
        return "/grants/" + publicId;
    }
}
