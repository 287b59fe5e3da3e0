/**
 * Projects of a community in a round, and who mentors them.
 *
 * <p>Anybody signed in can draft a {@link org.cohort.project.Project} for an approved participation and becomes its lead
 * mentor. She submits it while the round takes projects; the community's coordinator approves or declines it. Approving
 * it approves the lead's {@link org.cohort.project.Mentorship} in the same transaction and grants her the role of mentor
 * for the project. Co-mentors are invited by address or ask to join, and a coordinator approves them. An approved project is public; a material edit by
 * its mentors sends it back for approval. Projects of archives come in through
 * {@link org.cohort.project.ProjectArchive}, with the names of people who have no account.
 *
 * <p>Features to the right of this one read {@link org.cohort.project.ProjectDirectory} and hear
 * {@link org.cohort.kernel.lifecycle.Transitioned} of the lifecycles {@code project} and {@code mentorship}.
 */
package org.cohort.project;
