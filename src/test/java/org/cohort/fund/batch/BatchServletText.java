package org.cohort.fund.batch;

import java.util.Locale;
import org.cohort.internship.SummerFixture;

/** The table that a reader downloads, for tests of other packages. */
public final class BatchServletText {

    private BatchServletText() {
    }

    public static String of(SummerFixture summer, long reader, String batch) {
        return summer.as(reader, () -> summer.get(BatchQueries.class).file(batch)).csv(Locale.ENGLISH);
    }
}
