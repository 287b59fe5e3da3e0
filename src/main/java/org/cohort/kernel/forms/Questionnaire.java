package org.cohort.kernel.forms;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cohort.kernel.persistence.Stored;

/** One edition of a questionnaire. It never changes, so that an answer always stands beside what was asked (rule A6). */
@Entity
@Table(name = "questionnaire")
public class Questionnaire extends Stored {

    @Column(name = "scope_id")
    private long scopeId;

    @Column(name = "code")
    private String code;

    @Column(name = "edition")
    private int edition;

    @Column(name = "title")
    private String title;

    @Column(name = "built_in")
    private boolean builtIn;

    @Column(name = "fingerprint")
    private String fingerprint;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "questionnaire", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<Question> questions = new ArrayList<>();

    protected Questionnaire() {
    }

    Questionnaire(long scope, Definition definition, int edition, boolean builtIn, Instant createdAt) {
        this.scopeId = scope;
        this.code = definition.code();
        this.edition = edition;
        this.title = definition.title();
        this.builtIn = builtIn;
        this.fingerprint = definition.fingerprint();
        this.createdAt = createdAt;
        for (QuestionInput input : definition.questions()) {
            questions.add(new Question(this, questions.size() + 1, input));
        }
    }

    int edition() {
        return edition;
    }

    boolean isBuiltIn() {
        return builtIn;
    }

    boolean isSameAs(Definition definition) {
        return fingerprint.equals(definition.fingerprint());
    }

    List<Question> questions() {
        return questions;
    }

    FormEdition shown() {
        return new FormEdition(info(), scopeId != 0, createdAt);
    }

    QuestionnaireInfo info() {
        return new QuestionnaireInfo(id(), publicId(), code, edition, title, questions.stream().map(Question::input).toList());
    }
}
