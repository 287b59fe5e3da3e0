/**
 * Who coordinates a community in a round: invited by a link ({@link org.cohort.identity.RoleInvitations}), stepping down, removed by
 * an organizer. A community is never without a coordinator.
 */
package org.cohort.program.coordinators;
