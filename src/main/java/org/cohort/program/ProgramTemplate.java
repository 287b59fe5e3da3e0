package org.cohort.program;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.List;
import org.cohort.kernel.forms.FormText;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.RulesText;

/**
 * What a program can be started from, {@code db/templates/<code>.json}. Once started, nothing ties the program to it.
 *
 * @param summary what kind of program it is, for who chooses
 * @param zone    the zone such programs set their deadlines in
 * @param stipend for a whole internship, as it is typed
 * @param forms   the questions it asks instead of everybody's, {@code db/templates/<code>/<form>.json}; one without questions asks none
 */
public record ProgramTemplate(String code, String name, String summary, String zone, String stipend, String currency, Rules rules, Timetable timetable,
                              List<Form> forms) {

    /** A questionnaire that a template brings. */
    public record Form(String code, String title, List<QuestionInput> questions) {
    }

    /** Those that ship. */
    public static final List<ProgramTemplate> ALL = List.of(read("outreachy-like"), read("gsoc-like"));

    /** @param code null and unknown ones are none @return null for none */
    public static ProgramTemplate of(String code) {
        return ALL.stream().filter(template -> template.code().equals(code)).findFirst().orElse(null);
    }

    private static ProgramTemplate read(String code) {
        JsonObject json = json(code);
        return new ProgramTemplate(code, json.getString("name"), json.getString("summary"), json.getString("zone"), json.getString("stipend"),
                json.getString("currency"), RulesText.read(json.getJsonObject("rules")), Timetable.read(json.getJsonObject("timetable")),
                json.getJsonArray("forms").getValuesAs(JsonString.class).stream().map(form -> form(code, form.getString())).toList());
    }

    private static Form form(String template, String code) {
        JsonObject json = json(template + "/" + code);
        return new Form(code, json.getString("title"), FormText.read(json.getJsonArray("questions")));
    }

    private static JsonObject json(String name) {
        InputStream file = ProgramTemplate.class.getClassLoader().getResourceAsStream("db/templates/" + name + ".json");
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        }
    }
}
