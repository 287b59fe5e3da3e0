package org.cohort.internship.extension;

/** What can be done to an extension of an internship. */
public enum ExtensionAction {
    AGREE,
    DECLINE,
    GRANT,
    REFUSE,
    WITHDRAW,
    UNDO
}
