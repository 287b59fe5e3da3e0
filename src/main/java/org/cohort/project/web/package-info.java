/** The pages of projects. */
package org.cohort.project.web;
