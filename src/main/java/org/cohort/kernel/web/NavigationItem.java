package org.cohort.kernel.web;

/**
 * A link of the navigation, as a feature offers it.
 *
 * @param order    where it stands: tens, so that others fit between; Today is 10
 * @param href     the local path
 * @param labelKey the key of its words
 * @param shared   whether it is everybody's: it then stands behind what is the person's own
 */
public record NavigationItem(int order, String href, String labelKey, boolean shared) {

    /** A person's own, such as her internship. */
    public NavigationItem(int order, String href, String labelKey) {
        this(order, href, labelKey, false);
    }
}
