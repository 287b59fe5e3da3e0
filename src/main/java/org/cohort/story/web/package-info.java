/** The pages of stories and alumni. */
package org.cohort.story.web;
