/**
 * Imports of past rounds from two CSV files: uploaded, read strictly ({@link org.cohort.insight.imports.CsvTable}),
 * previewed with every problem and its line, confirmed, written in pieces by a job whose progress survives leaving the
 * page, and harmless to repeat: what is there already is left as it is.
 */
package org.cohort.insight.imports;
