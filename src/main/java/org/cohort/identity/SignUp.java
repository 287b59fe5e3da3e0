package org.cohort.identity;

import java.time.ZoneId;

/**
 * What a person signs up with.
 *
 * @param zone the zone she sees times in; null means UTC
 */
public record SignUp(String email, String name, String password, ZoneId zone) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SignUp[" + email + "]";
    }
}
