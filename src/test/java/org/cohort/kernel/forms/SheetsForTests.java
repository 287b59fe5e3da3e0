package org.cohort.kernel.forms;

import org.cohort.kernel.persistence.TestDatabase;

/** Lets tests of other packages have the bean that finds sheets. */
public final class SheetsForTests {

    private SheetsForTests() {
    }

    public static Object on(TestDatabase database) {
        return database.wire(new Sheets());
    }
}
