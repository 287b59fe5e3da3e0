package org.cohort.fund.batch;

import static org.cohort.fund.batch.BatchAction.DISCARD;
import static org.cohort.fund.batch.BatchAction.EXPORT;
import static org.cohort.fund.batch.BatchAction.RECONCILE;
import static org.cohort.fund.batch.BatchAction.RELEASE;
import static org.cohort.fund.batch.BatchAction.SEND_BACK;
import static org.cohort.fund.batch.BatchAction.SUBMIT;
import static org.cohort.fund.batch.BatchState.DISCARDED;
import static org.cohort.fund.batch.BatchState.DRAFT;
import static org.cohort.fund.batch.BatchState.EXPORTED;
import static org.cohort.fund.batch.BatchState.RECONCILED;
import static org.cohort.fund.batch.BatchState.RELEASED;
import static org.cohort.fund.batch.BatchState.SUBMITTED;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a batch of payments goes out (rule G11): nobody releases what she collected, authorized or gets. */
public final class BatchLifecycle {

    private static final Guard<BatchCase> FILLED = Guard.of("has a line", (c, now) -> Verdict.when(!c.lines().isEmpty(), "batch.empty"));
    private static final Guard<BatchCase> NOT_COLLECTOR = Guard.of("did not collect it", (c, now) -> c.collected() ? Verdict.denied("batch.collector") : Verdict.allowed());
    private static final Guard<BatchCase> NOT_AUTHORIZER = Guard.of("authorized none of it", (c, now) -> c.authorized().isEmpty() ? Verdict.allowed()
            : Verdict.denied("batch.authorizer", String.join("; ", c.authorized())));
    private static final Guard<BatchCase> NOT_PAYEE = Guard.of("gets none of it", (c, now) -> c.isPaidOut() ? Verdict.denied("batch.payee") : Verdict.allowed());
    private static final Guard<BatchCase> SETTLED = Guard.of("every line is paid or failed", (c, now) -> Verdict.when(!c.has(LineState.OPEN), "batch.open"));

    public static final Lifecycle<BatchState, BatchAction, BatchCase> TABLE =
            Lifecycle.<BatchState, BatchAction, BatchCase>of("batch", BatchState.class, BatchAction.class, DRAFT)
                    .state(c -> c.batch().state(), (c, to) -> c.batch().move(to))
                    .card(BatchLifecycle::card)
                    .on(SUBMIT).from(DRAFT).to(SUBMITTED).by(Role.TREASURER).when(FILLED)
                    .on(RELEASE).from(SUBMITTED).to(RELEASED).by(Role.TREASURER, Role.ORGANIZER).when(FILLED, NOT_COLLECTOR, NOT_AUTHORIZER, NOT_PAYEE).asks()
                    .on(SEND_BACK).from(SUBMITTED).to(DRAFT).by(Role.TREASURER, Role.ORGANIZER).comment().tells(Role.TREASURER)
                    .on(EXPORT).from(RELEASED).to(EXPORTED).by(Role.TREASURER, Role.ORGANIZER)
                    .on(RECONCILE).from(EXPORTED).to(RECONCILED).by(Role.TREASURER, Role.ORGANIZER).when(SETTLED).asks()
                    .on(DISCARD).from(DRAFT, SUBMITTED).to(DISCARDED).by(Role.TREASURER).asks()
                    .waits(DRAFT, Role.TREASURER).waits(SUBMITTED, Role.TREASURER, Role.ORGANIZER).waits(RELEASED, Role.TREASURER).waits(EXPORTED, Role.TREASURER)
                    .build();

    private BatchLifecycle() {
    }

    /** Who collected it isn't asked to release it. */
    private static Card card(BatchCase c) {
        return new Card(c.batch().publicId(), c.title(), "/batches/" + c.batch().publicId(), null, Map.of(
                Role.TREASURER, List.of(Addressee.holders(Role.TREASURER, c.fund().id())),
                Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, c.fund().programId()))), null,
                c.batch().state() == SUBMITTED ? c.batch().collectedBy() : null);
    }
}
