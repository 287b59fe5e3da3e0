/** The pages of insight. */
package org.cohort.insight.web;
