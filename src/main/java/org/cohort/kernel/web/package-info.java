/**
 * The way of a request: {@link org.cohort.kernel.web.SecurityHeaders}, the actor's filter (identity), then
 * {@link org.cohort.kernel.web.RouteFilter}, which leads an address to its page by {@code routes.txt}; after an action
 * {@link org.cohort.kernel.web.Redirect}; and {@link org.cohort.kernel.web.RefusalHandler} makes every exception what a person sees.
 */
package org.cohort.kernel.web;
