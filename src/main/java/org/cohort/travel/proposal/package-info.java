/** Conferences that people of a community propose, and who keeps the community's conferences records or declines (travel.md §6, A2). */
package org.cohort.travel.proposal;
