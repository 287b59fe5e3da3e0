package org.cohort.kernel.forms;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Role;

/** Questions as JSON, as the forms that ship, the templates of programs and drafts keep them. */
public final class FormText {

    private FormText() {
    }

    public static String write(List<QuestionInput> questions) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        questions.forEach(question -> json.add(write(question)));
        return json.build().toString();
    }

    /** @throws RuntimeException when it isn't JSON or lacks something */
    public static List<QuestionInput> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return read(reader.readArray());
        }
    }

    /** @throws RuntimeException when something is missing */
    public static List<QuestionInput> read(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream().map(FormText::question).toList();
    }

    private static JsonObjectBuilder write(QuestionInput question) {
        JsonArrayBuilder readers = Json.createArrayBuilder();
        question.readers().forEach(role -> readers.add(role.name()));
        JsonObjectBuilder options = Json.createObjectBuilder();
        question.options().forEach(option -> options.add(option.value(), option.label()));
        JsonObjectBuilder json = Json.createObjectBuilder().add("code", question.code()).add("kind", question.kind().name()).add("label", question.label())
                .add("required", question.required()).add("options", options).add("readers", readers).add("sensitive", question.sensitive());
        if (question.help() != null) {
            json.add("help", question.help());
        }
        if (question.weight() != null) {
            json.add("weight", question.weight());
        }
        add(json, "min", question.min());
        add(json, "max", question.max());
        add(json, "maxLength", question.maxLength());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Integer number) {
        if (number != null) {
            json.add(name, number);
        }
    }

    private static QuestionInput question(JsonObject json) {
        return new QuestionInput(json.getString("code"), QuestionKind.valueOf(json.getString("kind")), json.getString("label"),
                json.getString("help", null), json.getBoolean("required", false), options(json), readers(json.getJsonArray("readers")),
                json.containsKey("weight") ? new BigDecimal(json.getJsonNumber("weight").toString()) : null,
                number(json, "min"), number(json, "max"), number(json, "maxLength"),
                json.getBoolean("sensitive", false));
    }

    private static List<Choice> options(JsonObject json) {
        List<Choice> options = new ArrayList<>();
        if (json.containsKey("options")) {
            JsonObject given = json.getJsonObject("options");
            given.keySet().forEach(value -> options.add(new Choice(value, given.getString(value))));
        }
        return options;
    }

    private static Set<Role> readers(JsonArray json) {
        Set<Role> readers = EnumSet.noneOf(Role.class);
        json.getValuesAs(JsonString.class).forEach(name -> readers.add(Role.valueOf(name.getString())));
        return readers;
    }

    private static Integer number(JsonObject json, String name) {
        return json.containsKey(name) ? json.getInt(name) : null;
    }
}
