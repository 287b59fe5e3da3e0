package org.cohort.travel.grant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cohort.fund.Portion;
import org.cohort.kernel.money.Amount;

/**
 * What each of a grant's funds pays (rule G1): of each cost one fund pays all that is granted, so that no cost is paid twice. The fund that offers sends
 * the money of all of them as one payment.
 */
final class Shares {

    private Shares() {
    }

    /** The keys of all funds of a grant; none before an offer. */
    static Set<Long> funds(Grant grant) {
        Set<Long> funds = new TreeSet<>();
        if (grant.fundId() != null) {
            funds.add(grant.fundId());
            grant.lines().stream().filter(line -> line.fundId() != null).forEach(line -> funds.add(line.fundId()));
        }
        return funds;
    }

    /**
     * A sum of a grant by its funds, the one that offers first; without those that pay nothing of it.
     *
     * @param sum what is granted, or can still be paid, or is paid. Of several funds, whose grants are not paid before the trip, that is what their costs come to:
     *            authorized, once the claim is; before, approved
     */
    static List<Portion> of(Grant grant, Amount sum) {
        Map<Long, Amount> shares = new LinkedHashMap<>();
        if (grant.isOfSeveral() && !sum.isZero()) {
            boolean ruled = grant.lines().stream().anyMatch(line -> line.authorized() != null);
            shares.put(grant.fundId(), Amount.zero(grant.currency()));
            grant.lines().forEach(line -> shares.merge(fund(grant, line), amount(grant, ruled ? line.authorized() : line.approved()), Amount::plus));
            if (!Amount.sum(grant.currency(), shares.values()).equals(sum)) {
                throw new IllegalStateException("what the funds of grant " + grant.publicId() + " pay is not what is paid");
            }
        } else {
            shares.put(grant.fundId(), sum);
        }
        return shares.entrySet().stream().filter(share -> share.getValue().isPositive()).map(share -> new Portion(share.getKey(), share.getValue())).toList();
    }

    private static Long fund(Grant grant, CostLine line) {
        return line.fundId() == null ? grant.fundId() : line.fundId();
    }

    private static Amount amount(Grant grant, Amount known) {
        return known == null ? Amount.zero(grant.currency()) : known;
    }
}
