/**
 * Questionnaires: questions as versioned data (rule A6), answers that keep the edition they answered, and who may read
 * each answer said once with its question and printed beside it (rules A5, I3). Essays, proposals, review rubrics and
 * evaluations are all this.
 *
 * <p>{@link org.cohort.kernel.forms.Questionnaires} defines editions, keeps a person's sheet for a subject and reads
 * sheets for others; the feature that owns the subject says by its policy what a reader is to it, and by its window or lifecycle
 * whether a sheet may still be filled in. {@link org.cohort.kernel.forms.QuestionnaireForm} is what a page shows, with the tag
 * {@code co:answers}. The questions that come with Cohort are in {@code db/forms}.
 */
package org.cohort.kernel.forms;
