package org.cohort.intake;

import java.util.Map;
import org.cohort.kernel.forms.QuestionInput;
import org.cohort.kernel.forms.Sheet;

/** Compares what was typed into a questionnaire with what is stored. */
final class Essays {

    private Essays() {
    }

    /** Whether saving would change nothing. @param typed by the questions' codes; a code that is not there stays as it is */
    static boolean same(Sheet stored, Map<String, String> typed) {
        for (QuestionInput question : stored.questionnaire().questions()) {
            String code = question.code();
            if (typed.containsKey(code) && !plain(typed.get(code)).equals(plain(stored.answers().get(code)))) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
