package org.cohort.travel.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.text.Typed;
import org.cohort.travel.CostCategory;

/**
 * Rules as typed.
 *
 * @param values by the id of the field: texts, and booleans for what is ticked; a missing one is empty
 */
public record PolicyInput(Map<String, Object> values) {

    private static final int LONGEST = 1000;
    private static final int MOST_LINES = 100;

    /** What a form shows for these rules. */
    public static Map<String, Object> show(TravelPolicy policy) {
        Map<String, Object> values = new HashMap<>();
        Dates dates = policy.dates();
        Limits limits = policy.limits();
        values.putAll(Map.of("alum", "" + dates.alum(), "lead", "" + dates.lead(), "late", "" + dates.late(), "visaLead", "" + dates.visaLead(),
                "claim", "" + dates.claim(), "report", "" + dates.report(), "reportFirst", dates.reportFirst()));
        values.putAll(Map.of("conferences", String.join("\n", policy.conferences()), "percent", limits.percent().toPlainString(), "trip", shown(limits.trip()),
                "year", shown(limits.year()), "tripsAYear", limits.tripsAYear() == null ? "" : "" + limits.tripsAYear(), "allowance", shown(limits.allowance()),
                "allowanceDays", "" + limits.allowanceDays(), "secondVoice", shown(limits.secondVoice()), "visaIfRefused", limits.visaIfRefused()));
        values.put("visaFirst", limits.visaFirst());
        Claiming claiming = policy.claiming();
        values.putAll(Map.of("pay", "" + claiming.pay(), "unproven", shown(claiming.unproven()), "edge", "" + claiming.edge(),
                "breakfast", "" + claiming.breakfast(), "lunch", "" + claiming.lunch(), "dinner", "" + claiming.dinner(), "advance", "" + claiming.advance()));
        for (CategoryRule rule : policy.categories()) {
            int row = rule.category().ordinal();
            values.put("paid" + row, rule.paid());
            values.put("evidence" + row, rule.evidence());
            values.put("caps" + row, String.join(", ", rule.caps().stream().map(Amount::toString).toList()));
        }
        values.put("perDiems", String.join("\n", policy.perDiems().entrySet().stream().map(rate -> rate.getKey() + " " + rate.getValue().toPlainString()).toList()));
        policy.words().forEach((rule, own) -> values.put("words" + rule.ordinal(), own));
        return values;
    }

    private static String shown(Amount amount) {
        return amount == null ? "" : amount.value().toPlainString();
    }

    /** @throws Refused with all that is wrong, each at its field */
    TravelPolicy read(Currency currency) {
        Findings findings = new Findings();
        Integer lead = days(findings, "lead");
        Integer visaLead = days(findings, "visaLead");
        Integer alum = days(findings, "alum");
        Integer late = days(findings, "late");
        Integer claim = findings.read(() -> Typed.number("claim", text("claim"), 1, Dates.MOST));
        Integer report = days(findings, "report");
        Integer allowanceDays = days(findings, "allowanceDays");
        if (lead != null && visaLead != null && visaLead < lead) {
            findings.add(Refused.input("visaLead", "policy.visaLead"));
        }
        BigDecimal percent = findings.read(this::percent);
        Amount trip = findings.read(() -> sum("trip", currency));
        Amount year = findings.read(() -> sum("year", currency));
        Integer trips = findings.read(() -> text("tripsAYear") == null ? null : Typed.number("tripsAYear", text("tripsAYear"), 1, Limits.MOST_TRIPS));
        Amount allowance = findings.read(() -> sum("allowance", currency));
        Amount second = findings.read(() -> sum("secondVoice", currency));
        if (isTicked("visaFirst") && !isTicked("visaIfRefused")) {
            findings.add(Refused.input("visaFirst", "policy.visaFirst"));
        }
        List<String> conferences = lines("conferences");
        Map<String, BigDecimal> perDiems = new TreeMap<>();
        findings.check(() -> lines("perDiems").forEach(line -> perDiem(line, currency, perDiems)));
        Claiming claiming = findings.read(() -> claiming(currency));
        List<CategoryRule> categories = new ArrayList<>();
        Stream.of(CostCategory.values()).forEach(category -> categories.add(findings.read(() -> category(category, currency))));
        Map<PolicyRule, String> words = new EnumMap<>(PolicyRule.class);
        for (PolicyRule rule : PolicyRule.values()) {
            String own = findings.read(() -> Typed.optional("words" + rule.ordinal(), text("words" + rule.ordinal()), LONGEST));
            if (own != null) {
                words.put(rule, own);
            }
        }
        findings.enforce();
        return new TravelPolicy(currency, conferences, new Dates(alum, lead, late, visaLead, claim, report, isTicked("reportFirst")),
                new Limits(percent, trip, year, trips, allowance, allowanceDays, second, isTicked("visaIfRefused"), isTicked("visaFirst")), categories, perDiems, claiming, words);
    }

    /** What the form does not say is as usual. */
    private Claiming claiming(Currency currency) {
        Findings findings = new Findings();
        Integer pay = findings.read(() -> text("pay") == null ? (Integer) Claiming.USUAL.pay() : Typed.number("pay", text("pay"), 1, Dates.MOST));
        Amount unproven = findings.read(() -> sum("unproven", currency));
        Integer edge = findings.read(() -> percent("edge", Claiming.WHOLE));
        Integer breakfast = findings.read(() -> percent("breakfast", 0));
        Integer lunch = findings.read(() -> percent("lunch", 0));
        Integer dinner = findings.read(() -> percent("dinner", 0));
        Integer advance = findings.read(() -> percent("advance", 0));
        findings.enforce();
        if (breakfast + lunch + dinner > Claiming.WHOLE) {
            throw Refused.input("dinner", "policy.meals");
        }
        return new Claiming(pay, unproven, edge, breakfast, lunch, dinner, advance);
    }

    private Integer percent(String field, int usual) {
        return text(field) == null ? (Integer) usual : Typed.number(field, text(field), 0, Claiming.WHOLE);
    }

    private Integer days(Findings findings, String field) {
        return findings.read(() -> Typed.number(field, text(field), 0, Dates.MOST));
    }

    /** Plain digits: an exponent could be a number of any size. */
    private BigDecimal percent() {
        String typed = Typed.required("percent", text("percent"), 6).replace(',', '.');
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw Refused.input("percent", "number");
        }
        BigDecimal percent = new BigDecimal(typed);
        if (percent.signum() <= 0 || percent.compareTo(Limits.WHOLE) > 0) {
            throw Refused.input("percent", "range", 1, 100);
        }
        return percent;
    }

    private Amount sum(String field, Currency currency) {
        return text(field) == null ? null : positive(field, Amount.parse(field, text(field), currency));
    }

    private CategoryRule category(CostCategory category, Currency currency) {
        String field = "caps" + category.ordinal();
        List<Amount> caps = new ArrayList<>();
        for (String typed : text(field) == null ? new String[0] : text(field).split(",(?=\\s*[A-Za-z]{3}\\b)")) {
            String cap = typed.strip();
            boolean named = cap.matches("[A-Za-z]{3}\\s.*");
            caps.add(positive(field, Amount.parse(field, named ? cap.substring(3).strip() : cap, named ? money(field, cap.substring(0, 3)) : currency)));
        }
        if (caps.stream().map(Amount::currency).distinct().count() < caps.size()) {
            throw Refused.input(field, "policy.category");
        }
        return new CategoryRule(category, isTicked("paid" + category.ordinal()), caps, isTicked("evidence" + category.ordinal()));
    }

    private static Currency money(String field, String code) {
        try {
            Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
            Amount.zero(currency);
            return currency;
        } catch (IllegalArgumentException unknown) {
            throw Refused.input(field, "grant.currency");
        }
    }

    private static void perDiem(String line, Currency currency, Map<String, BigDecimal> rates) {
        String[] parts = line.split("\\s+", 2);
        String country = parts[0].toUpperCase(Locale.ROOT);
        boolean known = country.equals(TravelPolicy.ELSEWHERE) || List.of(Locale.getISOCountries()).contains(country);
        if (parts.length < 2 || !known || rates.put(country, Amount.parse("perDiems", parts[1], currency).value()) != null) {
            throw Refused.input("perDiems", "policy.country");
        }
    }

    private static Amount positive(String field, Amount amount) {
        if (!amount.isPositive()) {
            throw Refused.input(field, "grant.notPositive");
        }
        return amount;
    }

    private List<String> lines(String field) {
        return text(field) == null ? List.of() : text(field).lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().limit(MOST_LINES).toList();
    }

    private String text(String field) {
        Object value = values.get(field);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    private boolean isTicked(String field) {
        return Boolean.parseBoolean(String.valueOf(values.get(field)));
    }
}
