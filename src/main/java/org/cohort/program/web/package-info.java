/** The pages of programs, rounds and communities: public ones, the organizers' desk, the coordinators' room. */
package org.cohort.program.web;
