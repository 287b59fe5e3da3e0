package org.cohort.kernel.web;

/**
 * A link of the navigation, as a feature offers it.
 *
 * @param order    where it stands: tens, so that others fit between; Today is 10
 * @param href     the local path
 * @param labelKey the key of its words
 */
public record NavigationItem(int order, String href, String labelKey) {
}
