package org.cohort.program.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cohort.kernel.money.Amount;

/**
 * How much an intern gets for a whole internship (rule M1). With neither, everybody gets the same: the program's stipend.
 *
 * @param bySize    whether every size of projects has a stipend of its own ({@link Size#stipend})
 * @param byCountry whether that is adjusted to what money buys in the country where she lives
 * @param floor     the least after that, in percent of what it was before; null for none
 * @param ceiling   the most after that, in the same way; null for none
 * @param table     the public id of the edition of factors it is adjusted by; null while there is none
 */
public record StipendRule(boolean bySize, boolean byCountry, BigDecimal floor, BigDecimal ceiling, String table) {

    /** By what somebody's stipend was found: all that is kept of it, for the country is not. */
    public enum Kind { FLAT, SIZE, COUNTRY, SIZE_AND_COUNTRY }

    /** Everybody gets the same. */
    public static final StipendRule FLAT = new StipendRule(false, false, null, null, null);

    /** A floor of 1,000 on 6,000 is 16.6667 percent: that many digits are exact to the cent. */
    public static final int DIGITS = 4;
    public static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    /** @throws IllegalArgumentException when the floor is above the ceiling, or a bound is no percentage; bounds are kept only where they count */
    public StipendRule {
        floor = byCountry ? bound(floor) : null;
        ceiling = byCountry ? bound(ceiling) : null;
        if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException("a floor above the ceiling");
        }
    }

    private static BigDecimal bound(BigDecimal percent) {
        BigDecimal plain = plain(percent);
        if (plain != null && (plain.signum() < 0 || plain.compareTo(MOST_PERCENT) > 0 || plain.scale() > DIGITS)) {
            throw new IllegalArgumentException("no bound of a stipend: " + percent);
        }
        return plain;
    }

    /** Equal whatever number of noughts it was typed with; null for null. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number == null ? null : number.stripTrailingZeros();
        return stripped == null || stripped.scale() >= 0 ? stripped : stripped.setScale(0);
    }

    public StipendRule by(String newTable) {
        return new StipendRule(bySize, byCountry, floor, ceiling, newTable);
    }

    public Kind kind() {
        return bySize ? byCountry ? Kind.SIZE_AND_COUNTRY : Kind.SIZE : byCountry ? Kind.COUNTRY : Kind.FLAT;
    }

    /** What the base becomes by a factor, between floor and ceiling, to the currency's smallest coin. @param factor above zero */
    public Amount adjusted(Amount base, BigDecimal factor) {
        Amount adjusted = base.times(factor, RoundingMode.HALF_UP);
        Amount least = least(base);
        Amount most = most(base);
        Amount raised = least == null ? adjusted : adjusted.max(least);
        return most == null ? raised : raised.min(most);
    }

    /** The least that anybody gets of this base; null where there is no floor. */
    public Amount least(Amount base) {
        return floor == null ? null : base.percent(floor, RoundingMode.HALF_UP);
    }

    /** The most that anybody gets of this base; null where there is no ceiling. */
    public Amount most(Amount base) {
        return ceiling == null ? null : base.percent(ceiling, RoundingMode.HALF_UP);
    }
}
