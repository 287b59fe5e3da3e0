/**
 * The questions a program asks: which forms it has ({@link org.cohort.program.forms.AskedForm}), what each asks in which version,
 * and changing them. A change is made to a draft ({@link org.cohort.program.forms.FormDraft}) that nobody answers; taking it into use makes a new edition
 * ({@link org.cohort.kernel.forms.Questionnaires}) for who begins from then on (rule A6).
 */
package org.cohort.program.forms;
