package org.cohort.travel.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.grant.GrantState;

/**
 * A trip that was paid or is going to be.
 *
 * @param country of the conference, ISO 3166 code of two letters
 * @param talks   sessions the person appears in there
 * @param story   the title of the published story; null for none: who has one agreed to be named
 */
public record TripRow(String grant, Long account, String person, String conference, String city, String country, LocalDate startsOn, String community, GrantState state,
                      Currency currency, BigDecimal asked, BigDecimal granted, BigDecimal claimed, BigDecimal authorized, long talks, String story) {

    /** As the database has it. */
    public TripRow(String grant, Long account, String person, String conference, String city, String country, LocalDate startsOn, String community, GrantState state,
                   Currency currency, BigDecimal asked, BigDecimal granted, BigDecimal claimed, BigDecimal authorized, Long talks) {
        this(grant, account, person, conference, city, country, startsOn, community, state, currency, asked, granted, claimed, authorized, talks, null);
    }

    TripRow told(String title) {
        return new TripRow(grant, account, person, conference, city, country, startsOn, community, state, currency, asked, granted, claimed, authorized, talks, title);
    }

    /** What the trip cost the fund; null before it is authorized. */
    public Amount cost() {
        return authorized == null ? null : Amount.of(authorized, currency);
    }

    /** For whom its cost is not to be told. */
    TripRow untold() {
        return new TripRow(grant, account, person, conference, city, country, startsOn, community, state, currency, asked, granted, claimed, null, talks, story);
    }

    /** Whether nothing about its cost changes any more. */
    boolean isOver() {
        return state == GrantState.SETTLED || state == GrantState.CLOSED;
    }

    public int year() {
        return startsOn.getYear();
    }
}
