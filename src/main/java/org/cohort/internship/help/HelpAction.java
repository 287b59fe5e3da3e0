package org.cohort.internship.help;

/** What can be done to a request for help. {@link #ASK} is another word of who asked, {@link #PASS_ON} brings the organizers in. */
public enum HelpAction {
    ANSWER,
    ASK,
    PASS_ON,
    CLOSE
}
