/**
 * Reads feeds that anybody may have named, from a network that may be hostile: {@link org.cohort.internship.blog.read.FeedReader} asks only
 * public addresses, connects to the very address it looked at, takes no more than so many bytes and seconds, and keeps plain text alone.
 */
package org.cohort.internship.blog.read;
