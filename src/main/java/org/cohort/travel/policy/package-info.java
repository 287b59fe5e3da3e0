/**
 * What a travel fund pays, for whom, when and how much: rules as data, in editions (rules G2, G3). A grant keeps the edition it was asked
 * under. Everything here that judges is a pure function of the rules and the facts: it reads no clock and writes nothing, so that
 * {@link org.cohort.travel.policy.Trial} can say what other rules would have said about trips that are over.
 */
package org.cohort.travel.policy;
