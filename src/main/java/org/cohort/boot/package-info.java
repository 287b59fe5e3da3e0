/**
 * The start of the process: {@link org.cohort.boot.Setting} is the one list of settings,
 * {@link org.cohort.boot.Main} checks them and hands over to the server.
 *
 * <p>The package is compiled once and packed twice: in the WAR, where the application reads its settings, and at
 * the root of {@code cohort.jar}, where nothing but the JDK is on the class path. So it may use the JDK only.
 */
package org.cohort.boot;
