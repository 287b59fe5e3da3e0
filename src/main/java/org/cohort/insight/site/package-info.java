/**
 * The public site as programs read it: {@code robots.txt}, the sitemap, the news as an Atom feed and a round's dates as a
 * calendar. All are the same for every visitor and kept like the public pages ({@link org.cohort.kernel.web.PublicPages}).
 */
package org.cohort.insight.site;
