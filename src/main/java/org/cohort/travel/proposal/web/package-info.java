/** The pages on which a conference is proposed and decided on. */
package org.cohort.travel.proposal.web;
