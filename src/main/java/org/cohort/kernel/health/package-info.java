/** What a load balancer asks: {@code /health/live} and {@code /health/ready}. They tell nothing but up or down. */
package org.cohort.kernel.health;
