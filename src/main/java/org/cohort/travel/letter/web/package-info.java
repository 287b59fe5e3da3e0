/** Pages of letters. */
package org.cohort.travel.letter.web;
