/**
 * What a traveller plans around a trip and few may see: whom to call in an emergency, what she needs, her visa, and whom to share a room with
 * (rule S1). {@link org.cohort.travel.trip.TripAccess} says who sees what and when; each look at an emergency contact is written down.
 */
package org.cohort.travel.trip;
