package org.cohort.intake;

import java.util.Map;
import org.cohort.kernel.access.Refused;

/**
 * A proposal as it was typed.
 *
 * @param title    at most 300 characters
 * @param wish     the applicant's own rank of it, a number from 1 to as many proposals as she may have
 * @param answers  to the questionnaire, by its codes
 * @param revision of the proposal that the page showed; 0 for a new one
 */
public record ProposalInput(String title, String wish, Map<String, String> answers, int revision) {

    /** The same, as if the page had shown this revision. */
    ProposalInput of(int shown) {
        return new ProposalInput(title, wish, answers, shown);
    }

    /** @throws Refused at the input {@code title} */
    String checkedTitle() {
        if (title == null || title.isBlank()) {
            throw Refused.input("title", "required");
        }
        String plain = title.strip().replaceAll("\\s+", " ");
        if (plain.length() > 300) {
            throw Refused.input("title", "tooLong", 300);
        }
        return plain;
    }

    /** @throws Refused at the input {@code wish} */
    int checkedWish(int most) {
        if (wish == null || !wish.strip().matches("[0-9]{1,3}")) {
            throw Refused.input("wish", "number");
        }
        int rank = Integer.parseInt(wish.strip());
        if (rank < 1 || rank > most) {
            throw Refused.input("wish", "range", 1, most);
        }
        return rank;
    }
}
