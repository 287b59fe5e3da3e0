package org.cohort.travel.policy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/** A travel policy as JSON, as the database and the sample data keep it. What is left out is as in {@link TravelPolicy#usual}. */
public final class PolicyText {

    private PolicyText() {
    }

    public static String write(TravelPolicy policy) {
        Dates dates = policy.dates();
        Limits limits = policy.limits();
        JsonObjectBuilder sums = Json.createObjectBuilder().add("percent", limits.percent()).add("allowanceDays", limits.allowanceDays())
                .add("visaIfRefused", limits.visaIfRefused()).add("visaFirst", limits.visaFirst());
        add(sums, "trip", limits.trip());
        add(sums, "year", limits.year());
        add(sums, "allowance", limits.allowance());
        add(sums, "secondVoice", limits.secondVoice());
        if (limits.tripsAYear() != null) {
            sums.add("tripsAYear", limits.tripsAYear());
        }
        JsonObjectBuilder categories = Json.createObjectBuilder();
        policy.categories().forEach(rule -> categories.add(rule.category().name(), write(rule)));
        JsonObjectBuilder perDiems = Json.createObjectBuilder();
        policy.perDiems().forEach(perDiems::add);
        JsonObjectBuilder words = Json.createObjectBuilder();
        policy.words().forEach((rule, own) -> words.add(rule.name(), own));
        return Json.createObjectBuilder().add("conferences", Json.createArrayBuilder(policy.conferences()))
                .add("dates", Json.createObjectBuilder().add("alum", dates.alum()).add("lead", dates.lead()).add("late", dates.late())
                        .add("visaLead", dates.visaLead()).add("claim", dates.claim()).add("report", dates.report()).add("reportFirst", dates.reportFirst()))
                .add("limits", sums).add("claiming", write(policy.claiming())).add("categories", categories).add("perDiems", perDiems).add("words", words).build().toString();
    }

    private static JsonObjectBuilder write(Claiming claiming) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("pay", claiming.pay()).add("edge", claiming.edge()).add("breakfast", claiming.breakfast())
                .add("lunch", claiming.lunch()).add("dinner", claiming.dinner()).add("advance", claiming.advance());
        add(json, "unproven", claiming.unproven());
        return json;
    }

    private static JsonObjectBuilder write(CategoryRule rule) {
        JsonArrayBuilder caps = Json.createArrayBuilder();
        rule.caps().forEach(cap -> caps.add(cap.toString()));
        return Json.createObjectBuilder().add("paid", rule.paid()).add("caps", caps).add("evidence", rule.evidence());
    }

    private static void add(JsonObjectBuilder json, String name, Amount amount) {
        if (amount != null) {
            json.add(name, amount.value());
        }
    }

    /** @throws RuntimeException when it isn't JSON, or the rules can't be kept */
    public static TravelPolicy read(String text, Currency currency) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return read(reader.readObject(), currency);
        }
    }

    /** @throws RuntimeException when the rules can't be kept */
    public static TravelPolicy read(JsonObject json, Currency currency) {
        Map<String, BigDecimal> perDiems = new TreeMap<>();
        JsonObject rates = part(json, "perDiems");
        rates.keySet().forEach(country -> perDiems.put(country, rates.getJsonNumber(country).bigDecimalValue()));
        Map<PolicyRule, String> words = new EnumMap<>(PolicyRule.class);
        JsonObject own = part(json, "words");
        own.keySet().forEach(rule -> words.put(PolicyRule.valueOf(rule), own.getString(rule)));
        List<String> conferences = json.containsKey("conferences") ? json.getJsonArray("conferences").getValuesAs(JsonString::getString) : List.of();
        JsonObject categories = part(json, "categories");
        return new TravelPolicy(currency, conferences, dates(part(json, "dates")), limits(part(json, "limits"), currency),
                Stream.of(CostCategory.values()).map(category -> category(categories, category)).toList(), perDiems,
                claiming(part(json, "claiming"), currency), words);
    }

    private static Claiming claiming(JsonObject json, Currency currency) {
        Claiming usual = Claiming.USUAL;
        return new Claiming(json.getInt("pay", usual.pay()), sum(json, "unproven", currency), json.getInt("edge", usual.edge()),
                json.getInt("breakfast", usual.breakfast()), json.getInt("lunch", usual.lunch()), json.getInt("dinner", usual.dinner()), json.getInt("advance", usual.advance()));
    }

    private static Dates dates(JsonObject json) {
        Dates usual = Dates.USUAL;
        int lead = json.getInt("lead", usual.lead());
        return new Dates(json.getInt("alum", usual.alum()), lead, json.getInt("late", usual.late()), json.getInt("visaLead", Math.max(lead, usual.visaLead())),
                json.getInt("claim", usual.claim()), json.getInt("report", usual.report()), json.getBoolean("reportFirst", usual.reportFirst()));
    }

    private static Limits limits(JsonObject json, Currency currency) {
        Limits none = Limits.NONE;
        return new Limits(json.containsKey("percent") ? json.getJsonNumber("percent").bigDecimalValue() : none.percent(), sum(json, "trip", currency),
                sum(json, "year", currency), json.containsKey("tripsAYear") ? json.getInt("tripsAYear") : null, sum(json, "allowance", currency),
                json.getInt("allowanceDays", none.allowanceDays()), sum(json, "secondVoice", currency), json.getBoolean("visaIfRefused", none.visaIfRefused()),
                json.getBoolean("visaFirst", none.visaFirst()));
    }

    private static CategoryRule category(JsonObject categories, CostCategory category) {
        if (!categories.containsKey(category.name())) {
            return CategoryRule.free(category);
        }
        JsonObject json = categories.getJsonObject(category.name());
        List<Amount> caps = json.containsKey("caps") ? json.getJsonArray("caps").getValuesAs(JsonString::getString).stream().map(PolicyText::cap).toList() : List.of();
        return new CategoryRule(category, json.getBoolean("paid", true), caps, json.getBoolean("evidence", false));
    }

    /** Such as {@code EUR 400.00}. */
    private static Amount cap(String text) {
        return Amount.of(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
    }

    private static Amount sum(JsonObject json, String name, Currency currency) {
        return json.containsKey(name) ? Amount.of(json.getJsonNumber(name).bigDecimalValue(), currency) : null;
    }

    private static JsonObject part(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonObject(name) : JsonObject.EMPTY_JSON_OBJECT;
    }
}
