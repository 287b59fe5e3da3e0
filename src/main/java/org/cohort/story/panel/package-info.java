/**
 * The interns' panel: interns and mentors of a round collect questions to mentors and to the program before it, with their name or without, and say which they want
 * answered; organizers and coordinators let them through; who sits on the panel answers in writing afterwards. What an answerer opens is published with the panel on the
 * round's page; nobody is named there who has not said so. Who asks without a name is not stored.
 */
package org.cohort.story.panel;
