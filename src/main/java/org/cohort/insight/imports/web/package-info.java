/** The pages of imports. */
package org.cohort.insight.imports.web;
