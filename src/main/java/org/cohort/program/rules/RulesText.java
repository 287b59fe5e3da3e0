package org.cohort.program.rules;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Rules as JSON, as the database and the templates keep them. */
public final class RulesText {

    private RulesText() {
    }

    public static String write(Rules rules) {
        JsonArrayBuilder shares = Json.createArrayBuilder();
        rules.shares().forEach(share -> shares.add(Json.createObjectBuilder().add("at", share.moment().name()).add("percent", share.percent())));
        JsonArrayBuilder sizes = Json.createArrayBuilder();
        rules.sizes().forEach(size -> sizes.add(Json.createObjectBuilder().add("name", size.name()).add("hours", size.hours())
                .add("leastWeeks", size.leastWeeks()).add("mostWeeks", size.mostWeeks())));
        return Json.createObjectBuilder().add("proposals", rules.proposals()).add("mentors", rules.mentors()).add("reportEvery", rules.reportEvery())
                .add("midpoint", rules.midpoint()).add("opensBefore", rules.opensBefore()).add("shares", shares).add("sizes", sizes)
                .add("entry", write(rules.entry())).add("blind", rules.blind()).build().toString();
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
                size.getInt("hours"), size.getInt("leastWeeks"), size.getInt("mostWeeks"))).toList();
        JsonObject entry = json.getJsonObject("entry");
        return new Rules(json.getInt("proposals"), json.getInt("mentors"), json.getInt("reportEvery"), json.getBoolean("midpoint"),
                json.getInt("opensBefore"), shares, sizes, new Entry(number(entry, "age"), entry.getBoolean("firstTime"), number(entry, "hours"),
                number(entry, "weeks"), entry.getJsonArray("countries").getValuesAs(JsonString::getString)), json.getBoolean("blind"));
    }

    private static Integer number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getInt(name) : null;
    }
}
