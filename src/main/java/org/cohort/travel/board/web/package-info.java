/** Pages of the board, of comparing and deciding, and of publishing. */
package org.cohort.travel.board.web;
