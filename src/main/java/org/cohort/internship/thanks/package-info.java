/**
 * Thanks by name: between an intern and the people of her internship, both ways, once it has begun. Thanks are read by who gives and who gets them; they stand
 * on the intern's public page when both say so, and go from there when one takes it back.
 */
package org.cohort.internship.thanks;
