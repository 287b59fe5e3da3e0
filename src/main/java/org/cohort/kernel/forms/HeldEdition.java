package org.cohort.kernel.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an occasion keeps an edition, because somebody there has begun with it: who comes later is asked the same (rule A6). */
@Entity
@Table(name = "questionnaire_held")
public class HeldEdition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "occasion_id")
    private Long occasionId;

    @Column(name = "code")
    private String code;

    @Column(name = "questionnaire_id")
    private Long questionnaireId;

    @Column(name = "since_at")
    private Instant since;

    protected HeldEdition() {
    }
}
