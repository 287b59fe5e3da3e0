package org.cohort.travel.letter;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cohort.kernel.money.Amount;
import org.cohort.travel.CostCategory;

/** What a letter says as JSON, as the database keeps it. */
final class SaidText {

    private SaidText() {
    }

    static String write(Said said) {
        JsonArrayBuilder costs = Json.createArrayBuilder();
        said.costs().forEach(cost -> costs.add(Json.createObjectBuilder().add("category", cost.category().name()).add("what", cost.what())
                .add("whole", cost.whole().value()).add("granted", cost.granted().value()).add("event", cost.event().value()).add("other", cost.other().value())));
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", said.name()).add("hersWritten", said.hersWritten()).add("program", said.program())
                .add("community", said.community()).add("internFrom", said.internFrom().toString()).add("internTo", said.internTo().toString())
                .add("conference", said.conference()).add("city", said.city()).add("country", said.country()).add("from", said.from().toString())
                .add("to", said.to().toString()).add("sponsor", said.sponsor()).add("fund", said.fund()).add("currency", said.currency().getCurrencyCode())
                .add("costs", costs).add("claimUntil", said.claimUntil().toString()).add("payDays", said.payDays()).add("visaFirst", said.visaFirst());
        add(json, "conditions", said.conditions());
        add(json, "contact", said.contact());
        add(json, "email", said.email());
        return json.build().toString();
    }

    static Said read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Currency currency = Currency.getInstance(json.getString("currency"));
            List<Said.Cost> costs = json.getJsonArray("costs").getValuesAs(JsonObject.class).stream().map(cost -> new Said.Cost(
                    CostCategory.valueOf(cost.getString("category")), cost.getString("what"), amount(cost, "whole", currency), amount(cost, "granted", currency),
                    amount(cost, "event", currency), amount(cost, "other", currency))).toList();
            return new Said(json.getString("name"), json.getBoolean("hersWritten"), json.getString("program"), json.getString("community"), day(json, "internFrom"),
                    day(json, "internTo"), json.getString("conference"), json.getString("city"), json.getString("country"), day(json, "from"), day(json, "to"),
                    json.getString("sponsor"), json.getString("fund"), currency, costs, json.getString("conditions", null), json.getBoolean("visaFirst", false), day(json, "claimUntil"),
                    json.getInt("payDays"), json.getString("contact", null), json.getString("email", null));
        }
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static Amount amount(JsonObject json, String name, Currency currency) {
        return Amount.of(json.getJsonNumber(name).bigDecimalValue(), currency);
    }

    private static LocalDate day(JsonObject json, String name) {
        return LocalDate.parse(json.getString(name));
    }
}
