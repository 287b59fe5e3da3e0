/**
 * All there is about one grant in one file, for an audit: what was asked, said, decided, spent and paid, each as a paper or a table, with what
 * proves it. Written as it is sent, one file after the other; what each file is, a list at the end says by its SHA-256.
 */
package org.cohort.travel.packet;
