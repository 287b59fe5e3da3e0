package org.cohort.program.rules;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/** Rules as JSON, as the database and the templates keep them. */
public final class RulesText {

    private RulesText() {
    }

    public static String write(Rules rules) {
        JsonArrayBuilder shares = Json.createArrayBuilder();
        rules.shares().forEach(share -> shares.add(Json.createObjectBuilder().add("at", share.moment().name()).add("percent", share.percent())));
        JsonArrayBuilder sizes = Json.createArrayBuilder();
        rules.sizes().forEach(size -> sizes.add(write(size)));
        return Json.createObjectBuilder().add("proposals", rules.proposals()).add("mentors", rules.mentors()).add("reportEvery", rules.reportEvery())
                .add("midpoint", rules.midpoint()).add("opensBefore", rules.opensBefore()).add("shares", shares).add("sizes", sizes)
                .add("entry", write(rules.entry())).add("blind", rules.blind()).add("stipend", write(rules.stipend())).add("stages", write(rules.stages()))
                .add("leeway", write(rules.leeway())).build().toString();
    }

    private static JsonObjectBuilder write(Size size) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", size.name()).add("hours", size.hours()).add("leastWeeks", size.leastWeeks())
                .add("mostWeeks", size.mostWeeks());
        add(json, "longestWeeks", size.longestWeeks());
        return size.stipend() == null ? json : json.add("stipend", size.stipend());
    }

    private static JsonObjectBuilder write(Leeway leeway) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("weeks", leeway.weeks()).add("coordinatorSigns", leeway.coordinatorSigns());
        add(json, "leaveDays", leeway.leaveDays());
        return json;
    }

    private static JsonObjectBuilder write(StipendRule stipend) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("bySize", stipend.bySize()).add("byCountry", stipend.byCountry());
        if (stipend.floor() != null) {
            json.add("floor", stipend.floor());
        }
        if (stipend.ceiling() != null) {
            json.add("ceiling", stipend.ceiling());
        }
        return stipend.table() == null ? json : json.add("table", stipend.table());
    }

    private static JsonObjectBuilder write(Stages stages) {
        return Json.createObjectBuilder().add("initial", stages.initial()).add("third", stages.third()).add("releaseAfter", stages.releaseAfter());
    }

    private static JsonObjectBuilder write(Entry entry) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("firstTime", entry.firstTime()).add("countries", Json.createArrayBuilder(entry.countries()));
        add(json, "age", entry.age());
        add(json, "hours", entry.hours());
        add(json, "weeks", entry.weeks());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Integer number) {
        if (number != null) {
            json.add(name, number);
        }
    }

    /** @throws RuntimeException when it isn't JSON, lacks something, or the rules can't be kept */
    public static Rules read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return read(reader.readObject());
        }
    }

    /** @throws RuntimeException when something is missing, or the rules can't be kept */
    public static Rules read(JsonObject json) {
        List<Share> shares = json.getJsonArray("shares").getValuesAs(JsonObject.class).stream()
                .map(share -> new Share(PayMoment.valueOf(share.getString("at")), share.getInt("percent"))).toList();
        List<Size> sizes = json.getJsonArray("sizes").getValuesAs(JsonObject.class).stream().map(size -> new Size(size.getString("name"),
                size.getInt("hours"), size.getInt("leastWeeks"), size.getInt("mostWeeks"), decimal(size, "stipend"), number(size, "longestWeeks"))).toList();
        JsonObject entry = json.getJsonObject("entry");
        return new Rules(json.getInt("proposals"), json.getInt("mentors"), json.getInt("reportEvery"), json.getBoolean("midpoint"),
                json.getInt("opensBefore"), shares, sizes, new Entry(number(entry, "age"), entry.getBoolean("firstTime"), number(entry, "hours"),
                number(entry, "weeks"), entry.getJsonArray("countries").getValuesAs(JsonString::getString)), json.getBoolean("blind"), stipend(json.getJsonObject("stipend")),
                stages(json.getJsonObject("stages")), leeway(json.getJsonObject("leeway")));
    }

    /** @param json null in what was stored before there was any */
    private static Leeway leeway(JsonObject json) {
        return json == null ? Leeway.USUAL : new Leeway(json.getInt("weeks"), number(json, "leaveDays"), json.getBoolean("coordinatorSigns"));
    }

    /** @param json null in what was stored before there was such a rule */
    private static StipendRule stipend(JsonObject json) {
        return json == null ? StipendRule.FLAT : new StipendRule(json.getBoolean("bySize"), json.getBoolean("byCountry"), decimal(json, "floor"),
                decimal(json, "ceiling"), json.getString("table", null));
    }

    private static BigDecimal decimal(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonNumber(name).bigDecimalValue() : null;
    }

    /** @param json null in what was stored before there were more than two */
    private static Stages stages(JsonObject json) {
        return json == null ? Stages.NONE : new Stages(json.getBoolean("initial"), json.getBoolean("third"), json.getInt("releaseAfter"));
    }

    private static Integer number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getInt(name) : null;
    }
}
