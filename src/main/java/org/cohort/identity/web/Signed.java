package org.cohort.identity.web;

import java.io.Serializable;

/**
 * All that a session knows about who is signed in.
 *
 * @param authVersion the account's number when the session was made; another number now means signed out
 */
record Signed(Long accountId, int authVersion) implements Serializable {

    /** The session's attribute it is kept in. */
    static final String ATTRIBUTE = Signed.class.getName();
}
