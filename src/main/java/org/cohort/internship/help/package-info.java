/**
 * Asking for help (rule S1): an intern asks the coordinators of her community or the program's organizers, and no mentor of her project learns of
 * it, whatever else she holds; a mentor asks them for help with an intern, who learns nothing either. Who reads a request is said
 * in one place, {@link org.cohort.internship.help.HelpCases}, and tasks, notices, pages and the audit search all ask it. A request
 * is a small conversation ({@link org.cohort.internship.help.HelpLifecycle}); its words are in no notice, mail or audit entry.
 */
package org.cohort.internship.help;
