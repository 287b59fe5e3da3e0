package org.cohort.insight.imports;

import static org.cohort.insight.imports.ImportAction.ABANDON;
import static org.cohort.insight.imports.ImportAction.CONFIRM;
import static org.cohort.insight.imports.ImportAction.DISCARD;
import static org.cohort.insight.imports.ImportAction.EXPIRE;
import static org.cohort.insight.imports.ImportAction.FAIL;
import static org.cohort.insight.imports.ImportAction.FINISH;
import static org.cohort.insight.imports.ImportAction.RETRY;
import static org.cohort.insight.imports.ImportState.CONFIRMED;
import static org.cohort.insight.imports.ImportState.DISCARDED;
import static org.cohort.insight.imports.ImportState.DONE;
import static org.cohort.insight.imports.ImportState.FAILED;
import static org.cohort.insight.imports.ImportState.PREVIEWED;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How an import goes: previewed, confirmed by an organizer, done by the job. One that can't be written stops with the reason, and nobody else's waits for it. */
public final class ImportLifecycle {

    private static final Guard<ImportCase> SOME = Guard.of("a line can be imported", (c, now) -> Verdict.when(c.run().total() > 0, "import.errors"));
    private static final Guard<ImportCase> DECIDED = Guard.of("everything is decided", (c, now) -> Verdict.when(c.open() == 0, "import.open", c.open()));
    private static final Guard<ImportCase> PAST = Guard.of("the round is over and was not run here", (c, now) -> c.into());

    public static final Lifecycle<ImportState, ImportAction, ImportCase> TABLE =
            Lifecycle.<ImportState, ImportAction, ImportCase>of("import", ImportState.class, ImportAction.class, PREVIEWED)
                    .state(c -> c.run().state(), (c, to) -> c.run().moveTo(to))
                    .card(c -> new Card(c.run().publicId(), c.roundName(), "/organize/" + c.roundPublicId() + "/imports/" + c.run().publicId(),
                            c.run().accountId(), Map.of(Role.ORGANIZER, List.of(Addressee.person(c.run().accountId()))), null))
                    .on(CONFIRM).from(PREVIEWED).to(CONFIRMED).by(Role.ORGANIZER).when(SOME, DECIDED, PAST)
                    .on(DISCARD).from(PREVIEWED).to(DISCARDED).by(Role.ORGANIZER)
                    .on(FAIL).from(CONFIRMED).to(FAILED).by(Role.SYSTEM).tells(Role.ORGANIZER)
                    .on(RETRY).from(FAILED).to(CONFIRMED).by(Role.ORGANIZER).when(PAST)
                    .on(ABANDON).from(FAILED).to(DISCARDED).by(Role.ORGANIZER).asks()
                    .on(EXPIRE).from(PREVIEWED, FAILED).to(DISCARDED).by(Role.SYSTEM)
                    .on(FINISH).from(CONFIRMED).to(DONE).by(Role.SYSTEM).tells(Role.ORGANIZER)
                    .waits(PREVIEWED, Role.ORGANIZER)
                    .waits(FAILED, Role.ORGANIZER)
                    .build();

    private ImportLifecycle() {
    }
}
