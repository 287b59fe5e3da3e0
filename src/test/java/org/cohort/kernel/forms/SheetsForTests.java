package org.cohort.kernel.forms;

import java.time.Clock;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.persistence.TestDatabase;

/** Questionnaires with the beans of their package, which other packages' tests can't name. */
public final class SheetsForTests {

    private SheetsForTests() {
    }

    public static Questionnaires on(TestDatabase database, Clock clock, CurrentActor current) {
        Sheets sheets = database.wire(new Sheets());
        return database.wire(new Questionnaires(), sheets, database.wire(new SheetWriter(), sheets, clock), clock, current);
    }
}
