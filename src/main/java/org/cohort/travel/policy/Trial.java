package org.cohort.travel.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.text.Phrase;

/** What other rules would have said about requests that were handed in. Nothing is changed by asking, and nobody is told. */
public final class Trial {

    /**
     * A request that would be looked at otherwise.
     *
     * @param stops what would refuse it under the new rules and did not before
     * @param frees what refused it, or would have, and does no more
     */
    public record Difference(String publicId, String person, String conference, List<Phrase> stops, List<Phrase> frees) {
    }

    private Trial() {
    }

    /** Only those that differ, in the order given. */
    public static List<Difference> of(TravelPolicy before, TravelPolicy after, List<PastGrant> past) {
        return past.stream().map(grant -> compare(grant, refusals(before, grant), refusals(after, grant)))
                .filter(difference -> !difference.stops().isEmpty() || !difference.frees().isEmpty()).toList();
    }

    private static Difference compare(PastGrant grant, List<Phrase> before, List<Phrase> after) {
        return new Difference(grant.publicId(), grant.person(), grant.conferenceName(), after.stream().filter(phrase -> !before.contains(phrase)).toList(),
                before.stream().filter(phrase -> !after.contains(phrase)).toList());
    }

    /** All that these rules refuse. */
    static List<Phrase> refusals(TravelPolicy policy, PastGrant grant) {
        Span span = Span.of(policy, grant.roundEnds(), grant.ends());
        List<Phrase> refusals = new ArrayList<>();
        add(refusals, Standing.where(policy, grant.conference()));
        add(refusals, Standing.alum(policy, span, grant.asked()));
        add(refusals, lead(policy, grant));
        add(refusals, Standing.allowance(policy, span, grant.begins(), grant.spent().all()));
        add(refusals, Standing.year(policy, grant.spent().year(), grant.spent().trips()));
        CostCheck.Trip trip = new CostCheck.Trip(grant.country(), grant.days(), null, Standing.left(policy, grant.spent().all(), grant.spent().year()));
        CostCheck.of(policy, trip, grant.costs()).stream().filter(Remark::isRefusal).forEach(remark ->
                refusals.add(remark.row() == Remark.ALL ? remark.phrase()
                        : Phrase.of("policy.trial.cost", grant.costs().get(remark.row()).category(), remark.phrase())));
        return refusals;
    }

    private static Verdict lead(TravelPolicy policy, PastGrant grant) {
        LocalDate last = LastDay.toAsk(policy.dates(), grant.begins(), grant.chosen(), grant.visa());
        return Verdict.when(grant.asked().compareTo(last) <= 0, "policy.lead", last);
    }

    private static void add(List<Phrase> refusals, Verdict verdict) {
        if (!verdict.isAllowed()) {
            refusals.add(new Phrase("refusal." + verdict.reason(), verdict.args()));
        }
    }
}
