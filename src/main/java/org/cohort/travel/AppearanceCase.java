package org.cohort.travel;

/** An appearance with what its lifecycle needs to know. */
record AppearanceCase(Appearance appearance, Session session, Conference conference, Hosts hosts) {
}
