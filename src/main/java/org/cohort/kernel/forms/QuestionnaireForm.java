package org.cohort.kernel.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A sheet on a page, for the tag {@code co:answers}: the questions with their inputs' values. Made anew for every request; a
 * page posts it back into one made from the same sheet, so the backing's getter must give it whenever it is asked first.
 */
public class QuestionnaireForm {

    private final Sheet sheet;
    private final List<QuestionView> questions;
    private final Map<String, String> values;
    private final Map<String, List<String>> lists = new HashMap<>();
    private int version;

    /** @param locale the language of the words around the questions */
    public QuestionnaireForm(Sheet sheet, Locale locale) {
        this(sheet, locale, null);
    }

    /** @param self the name of whom the answers are about, where somebody else answers */
    public QuestionnaireForm(Sheet sheet, Locale locale, String self) {
        this.sheet = sheet;
        this.values = new HashMap<>(sheet.answers());
        this.version = sheet.version();
        this.questions = sheet.questionnaire().questions().stream().map(question -> new QuestionView(question, sheet.answers().get(question.code()), locale, sheet.removedAt(), self)).toList();
        for (QuestionInput question : sheet.questionnaire().questions()) {
            if (question.kind() == QuestionKind.CHOICES) {
                lists.put(question.code(), new ArrayList<>(QuestionKind.lines(sheet.answers().get(question.code()))));
            }
        }
    }

    /** The id of the input of a question, where refusals are shown. */
    static String inputId(String code) {
        return "answer-" + code;
    }

    public String getTitle() {
        return sheet.questionnaire().title();
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** The version the person saw: posted back in a hidden input, to be given to {@link Questionnaires#save}. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int shown) {
        version = shown;
    }

    public List<QuestionView> getQuestions() {
        return questions;
    }

    /** The typed answers by the questions' codes. */
    public Map<String, String> getValues() {
        return values;
    }

    /** The chosen values of questions with several, likewise. */
    public Map<String, List<String>> getLists() {
        return lists;
    }

    /** Everything that was typed, as {@link Questionnaires#save} takes it. */
    public Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>(values);
        lists.forEach((code, chosen) -> answers.put(code, chosen == null ? null : String.join("\n", chosen)));
        return answers;
    }
}
