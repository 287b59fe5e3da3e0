/**
 * Certificates: issued when an internship is completed, with the name as she wants it and what it was at that moment. Everybody
 * who has its address can verify one; the address can't be guessed, and no search engine keeps it. She can hide it, an organizer can revoke it with a
 * reason, and neither changes the other. The PDF is read by whom the page is.
 */
package org.cohort.internship.certificate;
