package org.cohort.kernel.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One answer. No answer is no row. */
@Entity
@Table(name = "answer")
public class Answer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "sheet_id")
    private Long sheetId;

    @Column(name = "question_id")
    private Long questionId;

    @Column(name = "content")
    private String content;

    protected Answer() {
    }

    Answer(Long sheetId, Long questionId, String content) {
        this.sheetId = sheetId;
        this.questionId = questionId;
        this.content = content;
    }

    Long sheetId() {
        return sheetId;
    }

    Long questionId() {
        return questionId;
    }

    String content() {
        return content;
    }

    void change(String text) {
        content = text;
    }
}
