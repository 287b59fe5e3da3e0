package org.cohort.travel.policy;

import java.time.LocalDate;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.money.Amount;

/**
 * What a policy says of a person and a trip, before any cost: where, for whom, and how much is left for her (rule G2). Pure. By when is
 * answered by a window.
 */
public final class Standing {

    private Standing() {
    }

    /** Whether the fund pays for this conference. */
    public static Verdict where(TravelPolicy policy, String conferencePublicId) {
        return Verdict.when(policy.covers(conferencePublicId), "policy.where");
    }

    /** Whether an alum's time to ask is not over. @param asked the day she asks */
    public static Verdict alum(TravelPolicy policy, Span span, LocalDate asked) {
        return Verdict.when(asked.compareTo(span.ask()) <= 0, "grant.tooLong", policy.dates().alum(), span.ask());
    }

    /** Whether her allowance is still good, and something of it is left. @param begins the conference's first day */
    public static Verdict allowance(TravelPolicy policy, Span span, LocalDate begins, Amount held) {
        Amount given = policy.limits().allowance();
        if (given == null) {
            return Verdict.allowed();
        }
        return Verdict.when(begins.compareTo(span.travel()) <= 0, "policy.allowanceOver", span.travel())
                .and(Verdict.when(given.isMoreThan(held), "policy.allowanceSpent", given));
    }

    /** Whether the limits for a year leave her another trip. */
    public static Verdict year(TravelPolicy policy, Amount heldThisYear, int trips) {
        Integer most = policy.limits().tripsAYear();
        Amount sum = policy.limits().year();
        if (most != null && trips >= most) {
            return Verdict.rule("policy.yearTrips", most);
        }
        return sum != null && !sum.isMoreThan(heldThisYear) ? Verdict.rule("policy.yearSum", sum) : Verdict.allowed();
    }

    /** What is left for her of her allowance and of the year's limit, whichever is less; null for no limit. */
    public static Amount left(TravelPolicy policy, Amount held, Amount heldThisYear) {
        Amount allowance = policy.limits().allowance() == null ? null : positive(policy.limits().allowance().minus(held));
        Amount year = policy.limits().year() == null ? null : positive(policy.limits().year().minus(heldThisYear));
        return allowance == null ? year : year == null ? allowance : allowance.min(year);
    }

    private static Amount positive(Amount amount) {
        return amount.isNegative() ? Amount.zero(amount.currency()) : amount;
    }
}
