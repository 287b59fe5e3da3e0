package org.cohort.program.signup;

import java.util.Map;

/**
 * What a community asks of a round, as it is typed. The fields' ids are the names here.
 *
 * @param version of the sheet when the page was shown
 * @param slots   how many interns it can mentor; may be blank in a draft
 * @param ideas   where its ideas for projects stand, or blank
 * @param answers by the questions' codes; blank takes an answer away, a code that is not there leaves it
 */
public record AskForm(int version, String slots, String ideas, Map<String, String> answers) {
}
