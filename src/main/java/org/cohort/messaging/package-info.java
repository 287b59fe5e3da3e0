/**
 * What people are told, as they read it: the inbox, and with sample data on the page of all mails. The mechanism
 * (outbox, delivery, tasks) is the kernel's.
 */
package org.cohort.messaging;
