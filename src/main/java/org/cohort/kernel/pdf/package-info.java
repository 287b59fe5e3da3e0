/**
 * Papers as PDF: agreements, certificates, statements, letters. A feature says what stands in one, paragraph by paragraph
 * ({@link org.cohort.kernel.pdf.Paper}), and gets bytes; how it looks is one style sheet, {@code pdf/paper.css}, and how it is sent is
 * {@link org.cohort.kernel.web.Download}. Whoever may read the page a paper stands on may have the paper; the page's own queries are asked.
 */
package org.cohort.kernel.pdf;
