/** People whom archives name: somebody says “this was me” and an organizer agrees, or asks that the name be withheld. */
package org.cohort.project.credit;
