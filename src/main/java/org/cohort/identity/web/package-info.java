/**
 * Accounts on the web. {@link org.cohort.identity.web.SessionMechanism} finds out who sends a request, {@link
 * org.cohort.identity.web.ActorFilter} binds her to the thread, and the backings serve {@code /sign-in}, {@code
 * /sign-up}, {@code /me} and the pages that mailed links lead to.
 */
package org.cohort.identity.web;
