/**
 * Interns' blogs: an intern gives the address of hers, a job reads its feed now and then ({@link org.cohort.internship.blog.read}), its posts stand in
 * her journal and, as long as she consents, on her community's public page. {@link org.cohort.internship.blog.BlogService} is hers,
 * {@link org.cohort.internship.blog.BlogReading} the job's.
 */
package org.cohort.internship.blog;
