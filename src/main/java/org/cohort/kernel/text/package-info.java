/**
 * Everything a person reads. Words live in {@code i18n/<feature>.properties}, one file a feature and language, named in
 * {@code i18n/bundles.txt}; pages reach them as {@code #{i18n['key']}} ({@link org.cohort.kernel.text.Messages}), code by
 * {@link org.cohort.kernel.text.Words}. {@link org.cohort.kernel.text.Moments} puts times into words,
 * {@link org.cohort.kernel.text.Markdown} turns what people write into safe HTML. Every feature may use this package;
 * nothing in it keeps state beyond the words it has read.
 */
package org.cohort.kernel.text;
