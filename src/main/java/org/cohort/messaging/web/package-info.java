/** The pages of messages. */
package org.cohort.messaging.web;
