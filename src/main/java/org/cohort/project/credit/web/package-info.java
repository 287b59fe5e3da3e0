/** The pages of people whom archives name. */
package org.cohort.project.credit.web;
