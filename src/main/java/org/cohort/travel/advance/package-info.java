/** Part of a grant that is paid before the trip, to who can't pay ahead: asked for, granted, sent as claims are, taken off the claim, and given back where it was too much. */
package org.cohort.travel.advance;
