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
 * @param late    whether what it cost changed after it was closed
 */
public record TripRow(String grant, Long account, String person, String conference, String city, String country, LocalDate startsOn, String community, GrantState state,
                      Currency currency, BigDecimal asked, BigDecimal granted, BigDecimal claimed, BigDecimal authorized, long talks, String story, boolean late) {

    /**
     * As the database has it. A trip that was closed without a claim cost what was paid before it and did not come back.
     *
     * @param kept that; null for nothing
     * @param late how many of what was paid before it moved after it was closed
     */
    public TripRow(String grant, Long account, String person, String conference, String city, String country, LocalDate startsOn, String community, GrantState state,
                   Currency currency, BigDecimal asked, BigDecimal granted, BigDecimal claimed, BigDecimal authorized, Long talks, BigDecimal kept, Long late) {
        this(grant, account, person, conference, city, country, startsOn, community, state, currency, asked, granted, claimed,
                isUnclaimed(state, authorized) && kept != null && kept.signum() > 0 ? kept : authorized, talks, null, isUnclaimed(state, authorized) && late > 0);
    }

    private static boolean isUnclaimed(GrantState state, BigDecimal authorized) {
        return state == GrantState.CLOSED && authorized == null;
    }

    TripRow told(String title) {
        return new TripRow(grant, account, person, conference, city, country, startsOn, community, state, currency, asked, granted, claimed, authorized, talks, title, late);
    }

    /** What the trip cost the fund; null before it is authorized, and where nothing was. */
    public Amount cost() {
        return authorized == null ? null : Amount.of(authorized, currency);
    }

    /** For whom its cost is not to be told. */
    TripRow untold() {
        return new TripRow(grant, account, person, conference, city, country, startsOn, community, state, currency, asked, granted, claimed, null, talks, story, late);
    }

    /** Whether nothing about its cost changes any more. */
    boolean isOver() {
        return (state == GrantState.SETTLED || state == GrantState.CLOSED) && !late;
    }

    public int year() {
        return startsOn.getYear();
    }
}
