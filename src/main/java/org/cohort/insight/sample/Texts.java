package org.cohort.insight.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code db/sample/*.json}. A long text may be written as a list of its lines. */
final class Texts {

    private static final List<String> PARTS = List.of("round", "projects", "applications", "internships", "travel", "ending");

    private Texts() {
    }

    /** @param name of the file, without its ending. @throws IllegalArgumentException when there is none */
    static JsonObject read(String name) {
        InputStream file = Texts.class.getClassLoader().getResourceAsStream(path(name));
        if (file == null) {
            throw new IllegalArgumentException("there is no " + path(name));
        }
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }

    /** Everything that is written about a chapter, {@code db/sample/<chapter>/*.json}, as one object. */
    static JsonObject chapter(String name) {
        JsonObjectBuilder whole = Json.createObjectBuilder();
        for (String part : PARTS) {
            if (Texts.class.getClassLoader().getResource(path(name + "/" + part)) != null) {
                whole.addAll(Json.createObjectBuilder(read(name + "/" + part)));
            }
        }
        return whole.build();
    }

    /** The text of this name, or null. */
    static String text(JsonObject object, String name) {
        return object.containsKey(name) ? text(object.get(name)) : null;
    }

    static String text(JsonValue value) {
        return value instanceof JsonArray lines
                ? lines.getValuesAs(JsonString::getString).stream().collect(Collectors.joining("\n"))
                : value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** The objects of a list; none where there is no such list. */
    static List<JsonObject> each(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    static List<String> strings(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonString::getString) : List.of();
    }

    /** The answers to a questionnaire by its codes: those that most give, and over them those of this object. */
    static Map<String, String> answers(JsonObject usual, JsonObject own) {
        Map<String, String> answers = new HashMap<>();
        for (JsonObject object : List.of(usual, own)) {
            object.forEach((code, value) -> answers.put(code, text(value)));
        }
        return answers;
    }

    private static String path(String name) {
        return "db/sample/" + name + ".json";
    }
}
