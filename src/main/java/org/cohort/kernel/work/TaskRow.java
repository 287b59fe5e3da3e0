package org.cohort.kernel.work;

import java.time.Instant;

/**
 * A task as Today shows it.
 *
 * @param subjectType the lifecycle's name
 * @param addressee   who must act, such as {@code MENTOR:17}
 * @param state       the state the subject waits in
 * @param context     what it belongs to, such as a community and a round, or null
 * @param dueAt       when it should be done, or null
 */
public record TaskRow(String subjectType, String subjectPublicId, String addressee, String state, String title, String context, String path,
                      Instant since, Instant dueAt) {

    /** The key of the words that say what is to be done; {@code .button} after it gives the button's. */
    public String key() {
        return "task." + subjectType + "." + state;
    }

    /** The key of the role that must act, for "waiting for your mentor". */
    public String roleKey() {
        String role = addressee.substring(0, addressee.indexOf(':') < 0 ? addressee.length() : addressee.indexOf(':'));
        return "role." + role;
    }
}
