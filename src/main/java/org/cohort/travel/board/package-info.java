/**
 * Grants beside each other: the board of those who recommend and of those who decide, requests compared under a budget, and decisions that are
 * drafted, seen by those who decide on the fund alone, and published together (rules G4–G6). It stands above grants and claims.
 */
package org.cohort.travel.board;
