package org.cohort.kernel.forms;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.io.InputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;

/** The questionnaires that come with Cohort, {@code db/forms/<code>.json}: defined at every start where they are new. */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class FormTemplates {

    private static final Logger LOG = Logger.getLogger(FormTemplates.class.getName());

    /** Their codes, which are also the names of their files. */
    static final List<String> CODES = List.of("application-essays", "proposal", "review-rubric", "evaluation-initial-mentor",
            "evaluation-initial-intern", "evaluation-midpoint-mentor", "evaluation-midpoint-intern", "evaluation-third-mentor", "evaluation-third-intern",
            "evaluation-final-mentor", "evaluation-final-intern", "recommendation", "community-sign-up",
            "exit-survey", "program-feedback");

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
            return new Definition(code, form.getString("title"), FormText.read(form.getJsonArray("questions")));
        }
    }
}
