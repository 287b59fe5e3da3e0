/**
 * What remains: stories, and the alumni who tell them.
 *
 * <p>An accepted trip report whose author agreed becomes the draft of a {@link org.cohort.story.Story}; she rewrites it,
 * submits it, a coordinator or organizer publishes it or returns it with a word. Nothing is published without her
 * consent, which is the submission. Whoever completes an internship is an {@link org.cohort.story.Alum} with a page that
 * she may show or hide.
 */
package org.cohort.story;
