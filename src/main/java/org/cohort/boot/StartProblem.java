package org.cohort.boot;

/**
 * Why the application can't start, handed from the application to {@link Main}: the two may see this class through
 * different class loaders, so a system property carries it.
 */
public final class StartProblem {

    private static final String PROPERTY = "cohort.start.problem";

    private StartProblem() {
    }

    /** Says why. The first one told is kept: what fails later mostly fails because of it. @param line one line for the person at the console */
    public static void tell(String line) {
        if (told() == null) {
            System.setProperty(PROPERTY, line.replaceAll("\\s+", " ").strip());
        }
    }

    /** @return the line, or null when nothing was told */
    static String told() {
        return System.getProperty(PROPERTY);
    }
}
