/** Pages of travel grants: "may I?" with the request, the board, and a grant with what can be done to it. */
package org.cohort.travel.grant.web;
