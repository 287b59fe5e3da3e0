/**
 * Communities' logos: sent by those who speak for the community, drawn anew ({@link org.cohort.kernel.files.Picture}) and served by
 * {@link org.cohort.program.logo.LogoServlet} at an address that names its content, so that browsers may keep it for good. Only
 * {@link org.cohort.program.logo.LogoService} writes.
 */
package org.cohort.program.logo;
