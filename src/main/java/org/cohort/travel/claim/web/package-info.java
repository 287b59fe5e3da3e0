/** Pages of claims and trip reports, both below the address of their grant. */
package org.cohort.travel.claim.web;
