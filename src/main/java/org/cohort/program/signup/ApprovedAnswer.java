package org.cohort.program.signup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.forms.Sheet;
import org.cohort.program.Participation;

/**
 * A part of what a community was approved by, kept while another writing of it waits for approval, so that the organizers see both
 * beside each other. What is sensitive is not copied: it is removed in time (rule A5), and a copy would stay.
 */
@Entity
@Table(name = "sign_up_approved")
class ApprovedAnswer {

    /** The field of how many interns it asks for; no code of a question is so. */
    static final String SLOTS = "#slots";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "participation_id")
    private Long participationId;

    @Column(name = "field")
    private String field;

    @Column(name = "content")
    private String content;

    protected ApprovedAnswer() {
    }

    private ApprovedAnswer(Long participationId, String field, String content) {
        this.participationId = participationId;
        this.field = field;
        this.content = content;
    }

    /** What it asks for as it stands, by field. */
    static Map<String, String> asked(Participation participation, Sheet sheet) {
        Map<String, String> asked = sheet.questionnaire().questions().stream().filter(question -> !question.sensitive() && sheet.answers().containsKey(question.code()))
                .collect(Collectors.toMap(question -> question.code(), question -> sheet.answers().get(question.code())));
        asked.put(SLOTS, String.valueOf(participation.slots()));
        return asked;
    }

    /** Keeps what was approved, in place of what was kept of an earlier approval. */
    static void keep(EntityManager em, Participation participation, Map<String, String> asked) {
        em.createQuery("delete from ApprovedAnswer a where a.participationId = :id").setParameter("id", participation.id()).executeUpdate();
        asked.forEach((field, content) -> em.persist(new ApprovedAnswer(participation.id(), field, content)));
    }

    /** What it was approved by, by field; nothing of one that is not re-opened. */
    static Map<String, String> of(EntityManager em, Participation participation) {
        return participation.isReopened() ? em.createQuery("select a from ApprovedAnswer a where a.participationId = :id", ApprovedAnswer.class)
                .setParameter("id", participation.id()).getResultStream().collect(Collectors.toMap(kept -> kept.field, kept -> kept.content)) : Map.of();
    }
}
