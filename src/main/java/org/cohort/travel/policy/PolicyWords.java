package org.cohort.travel.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Phrase;

/** A travel policy as people read it: each rule that says something in a sentence, with what organizers add. */
public final class PolicyWords {

    /**
     * A rule in words.
     *
     * @param says the rules as they are kept
     * @param own  what organizers say about it; null for nothing
     */
    public record Said(PolicyRule rule, List<Phrase> says, String own) {
    }

    private PolicyWords() {
    }

    /** In the order of the rules; a rule that limits nothing is left out. */
    public static List<Said> of(TravelPolicy policy) {
        List<Said> all = new ArrayList<>();
        for (PolicyRule rule : PolicyRule.values()) {
            List<Phrase> says = says(rule, policy);
            if (!says.isEmpty() || policy.words().containsKey(rule)) {
                all.add(new Said(rule, says, policy.words().get(rule)));
            }
        }
        return all;
    }

    private static List<Phrase> says(PolicyRule rule, TravelPolicy policy) {
        Dates dates = policy.dates();
        Limits limits = policy.limits();
        return switch (rule) {
            case WHO -> List.of(Phrase.of("policy.says.WHO", dates.alum()));
            case WHERE -> List.of(Phrase.of("policy.says.WHERE", policy.conferences().size()));
            case LEAD -> List.of(Phrase.of("policy.says.LEAD", dates.lead()));
            case LATE -> dates.late() == 0 ? List.of() : List.of(Phrase.of("policy.says.LATE", dates.late()));
            case VISA_LEAD -> dates.visaLead() == dates.lead() ? List.of() : List.of(Phrase.of("policy.says.VISA_LEAD", dates.visaLead()));
            case CATEGORIES -> categories(policy);
            case PER_DIEM -> perDiems(policy);
            case PERCENT -> limits.percent().compareTo(Limits.WHOLE) == 0 ? List.of() : List.of(Phrase.of("policy.says.PERCENT", limits.percent()));
            case TRIP -> limit("policy.says.TRIP", limits.trip());
            case YEAR -> year(limits);
            case ALLOWANCE -> limits.allowance() == null ? List.of() : List.of(Phrase.of("policy.says.ALLOWANCE", limits.allowance(), limits.allowanceDays()));
            case EVIDENCE -> policy.categories().stream().filter(CategoryRule::evidence).map(one -> Phrase.of("policy.says.EVIDENCE", one.category())).toList();
            case SECOND_VOICE -> limit("policy.says.SECOND_VOICE", limits.secondVoice());
            case CLAIM -> List.of(Phrase.of("policy.says.CLAIM", dates.claim()));
            case RECEIPTS -> policy.claiming().unproven() == null ? List.of(Phrase.of("policy.says.RECEIPTS.none")) : limit("policy.says.RECEIPTS", policy.claiming().unproven());
            case PAYMENT -> List.of(Phrase.of("policy.says.PAYMENT", policy.claiming().pay()));
            case ADVANCE -> policy.claiming().advance() == 0 ? List.of() : List.of(Phrase.of("policy.says.ADVANCE", policy.claiming().advance()));
            case REPORT -> List.of(Phrase.of(dates.reportFirst() ? "policy.says.REPORT.first" : "policy.says.REPORT", dates.report()));
            case VISA_FEE -> List.of(Phrase.of(limits.visaIfRefused() ? "policy.says.VISA_FEE" : "policy.says.VISA_FEE.not"));
            case VISA_FIRST -> limits.visaFirst() ? List.of(Phrase.of("policy.says.VISA_FIRST")) : List.of();
        };
    }

    private static List<Phrase> categories(TravelPolicy policy) {
        List<Phrase> says = new ArrayList<>();
        for (CategoryRule one : policy.categories()) {
            if (!one.paid()) {
                says.add(Phrase.of("policy.says.notPaid", one.category()));
            } else {
                one.caps().forEach(cap -> says.add(Phrase.of("policy.says.cap", one.category(), cap)));
            }
        }
        return says;
    }

    private static List<Phrase> perDiems(TravelPolicy policy) {
        List<Phrase> says = new ArrayList<>();
        for (Map.Entry<String, java.math.BigDecimal> rate : policy.perDiems().entrySet()) {
            Amount day = Amount.of(rate.getValue(), policy.currency());
            says.add(rate.getKey().equals(TravelPolicy.ELSEWHERE) ? Phrase.of("policy.says.PER_DIEM.elsewhere", day) : Phrase.of("policy.says.PER_DIEM", rate.getKey(), day));
        }
        Claiming shares = policy.claiming();
        if (!says.isEmpty() && shares.sharesDays()) {
            says.add(Phrase.of("policy.says.PER_DIEM.shares", shares.edge(), shares.breakfast(), shares.lunch(), shares.dinner()));
        }
        return says;
    }

    private static List<Phrase> year(Limits limits) {
        List<Phrase> says = new ArrayList<>(limit("policy.says.YEAR", limits.year()));
        if (limits.tripsAYear() != null) {
            says.add(Phrase.of("policy.says.YEAR.trips", limits.tripsAYear()));
        }
        return says;
    }

    private static List<Phrase> limit(String key, Amount amount) {
        return amount == null ? List.of() : List.of(Phrase.of(key, amount));
    }
}
