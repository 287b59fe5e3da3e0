package org.cohort.kernel.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Role;

/** A question of one edition. Never changes: another wording is another edition. */
@Entity
@Table(name = "question")
public class Question {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @ManyToOne
    @JoinColumn(name = "questionnaire_id")
    private Questionnaire questionnaire;

    @Column(name = "place")
    private int place;

    @Column(name = "code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private QuestionKind kind;

    @Column(name = "label")
    private String label;

    @Column(name = "help")
    private String help;

    @Column(name = "is_required")
    private boolean required;

    @Column(name = "options")
    private String options;

    @Column(name = "readers")
    private String readers;

    @Column(name = "weight")
    private BigDecimal weight;

    @Column(name = "min_value")
    private Integer min;

    @Column(name = "max_value")
    private Integer max;

    @Column(name = "max_length")
    private Integer maxLength;

    @Column(name = "is_sensitive")
    private boolean sensitive;

    protected Question() {
    }

    Question(Questionnaire questionnaire, int place, QuestionInput input) {
        this.questionnaire = questionnaire;
        this.place = place;
        this.code = input.code();
        this.kind = input.kind();
        this.label = input.label();
        this.help = input.help();
        this.required = input.required();
        this.options = input.options().stream().map(option -> option.value() + "=" + option.label()).collect(Collectors.joining("\n"));
        this.readers = input.readers().stream().map(Role::name).collect(Collectors.joining(","));
        this.weight = input.weight();
        this.min = input.min();
        this.max = input.max();
        this.maxLength = input.maxLength();
        this.sensitive = input.sensitive();
    }

    Long id() {
        return id;
    }

    boolean isSensitive() {
        return sensitive;
    }

    QuestionInput input() {
        return new QuestionInput(code, kind, label, help, required, storedOptions(), storedReaders(), weight, min, max, maxLength, sensitive);
    }

    private List<Choice> storedOptions() {
        return QuestionKind.lines(options).stream().map(line -> line.split("=", 2)).map(parts -> new Choice(parts[0], parts[1])).toList();
    }

    private Set<Role> storedReaders() {
        return readers.isEmpty() ? Set.of()
                : Arrays.stream(readers.split(",")).map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
