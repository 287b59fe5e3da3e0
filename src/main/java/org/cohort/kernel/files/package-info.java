/**
 * Files people put in: receipts, slides, agreements. {@link org.cohort.kernel.files.FileService} stores them with a
 * subject (a kind of thing and its public id); the feature that owns that kind answers who may read them with a
 * {@link org.cohort.kernel.files.FileGuard} (rule S1), and a kind nobody answers for is read by nobody.
 * {@link org.cohort.kernel.files.FileServlet} serves them at {@code /files/{id}/{name}}.
 *
 * <p>What a file is, its content says, never its name; only a few kinds are taken. The same content has the same hash, which
 * finds a receipt used twice (rule G9).
 */
package org.cohort.kernel.files;
