package org.cohort.kernel.forms;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Role;

/** The questionnaires that come with Cohort, {@code db/forms/<code>.json}: defined at every start where they are new. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FormTemplates {

    private static final Logger LOG = Logger.getLogger(FormTemplates.class.getName());

    /** Their codes, which are also the names of their files. */
    static final List<String> CODES = List.of("application-essays", "proposal", "review-rubric", "evaluation-midpoint-mentor",
            "evaluation-midpoint-intern", "evaluation-final-mentor", "evaluation-final-intern", "recommendation", "community-sign-up");

    @Inject
    private Questionnaires questionnaires;

    @Inject
    private CurrentActor current;

    @PostConstruct
    void load() {
        current.runAs(Actor.SYSTEM, () -> CODES.forEach(this::ensure));
    }

    private void ensure(String code) {
        try {
            questionnaires.defineFromResource(code);
        } catch (PersistenceException | TransactionalException another) {
            // Another node may be starting on the same database and have been first.
            questionnaires.latest(code);
            LOG.log(Level.INFO, "questionnaire " + code + " was not defined here", another);
        }
    }

    /** @throws IllegalArgumentException when there is no such file or it is malformed */
    static Definition read(String code) {
        InputStream file = FormTemplates.class.getClassLoader().getResourceAsStream("db/forms/" + code + ".json");
        if (file == null) {
            throw new IllegalArgumentException("there is no db/forms/" + code + ".json");
        }
        try (JsonReader reader = Json.createReader(file)) {
            JsonObject form = reader.readObject();
            List<QuestionInput> questions = new ArrayList<>();
            for (JsonValue question : form.getJsonArray("questions")) {
                questions.add(question(question.asJsonObject()));
            }
            return new Definition(code, form.getString("title"), questions);
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
