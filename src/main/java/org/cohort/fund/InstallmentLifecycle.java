package org.cohort.fund;

import static org.cohort.fund.InstallmentAction.AUTHORIZE;
import static org.cohort.fund.InstallmentAction.AWAIT;
import static org.cohort.fund.InstallmentAction.CANCEL;
import static org.cohort.fund.InstallmentAction.CONFIRM;
import static org.cohort.fund.InstallmentAction.CORRECT;
import static org.cohort.fund.InstallmentAction.HOLD;
import static org.cohort.fund.InstallmentAction.HOLD_BY_HAND;
import static org.cohort.fund.InstallmentAction.LET_GO;
import static org.cohort.fund.InstallmentAction.MARK_PAID;
import static org.cohort.fund.InstallmentAction.REJECT;
import static org.cohort.fund.InstallmentAction.RELEASE;
import static org.cohort.fund.InstallmentAction.REPORT_FAILURE;
import static org.cohort.fund.InstallmentAction.RULE_TO_PAY;
import static org.cohort.fund.InstallmentState.AUTHORIZED;
import static org.cohort.fund.InstallmentState.CANCELLED;
import static org.cohort.fund.InstallmentState.CONFIRMED;
import static org.cohort.fund.InstallmentState.FAILED;
import static org.cohort.fund.InstallmentState.HELD;
import static org.cohort.fund.InstallmentState.IN_PAYMENT;
import static org.cohort.fund.InstallmentState.PAID;
import static org.cohort.fund.InstallmentState.SCHEDULED;

import java.util.List;
import java.util.Map;
import org.cohort.fund.batch.LiveLines;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/**
 * How a stipend installment changes (rules I3, M2, G11). The evaluation's outcome is what authorizes it; where that says
 * anything but to go on, an organizer rules; the intern is told of either once the evaluation is hers to read ({@link InstallmentNews}). It is paid by a batch alone, be it the only one in it: one collects, another releases, and
 * neither whoever authorized it, held it by hand, nor whoever said last that it did not arrive; what did not is sent again as long as something still pays it. What is authorized an organizer can hold by hand, and let go again.
 */
public final class InstallmentLifecycle {

    private static final Guard<InstallmentCase> FUNDED = Guard.of("fund covers it", (c, now) -> c.funded());

    private static final Guard<InstallmentCase> BEGUN = Guard.of("internship has begun", (c, now) ->
            Verdict.when(c.standing() != InternshipState.OFFERED, "installment.notBegun"));
    private static final Guard<InstallmentCase> FOUR_EYES = Guard.of("did not authorize it", (c, now) ->
            c.installment().authorizedBy() != null && c.installment().authorizedBy().equals(c.actor())
                    ? Verdict.denied("installment.fourEyes") : Verdict.allowed());
    private static final Guard<InstallmentCase> NOT_REPORTER = Guard.of("did not report the failure", (c, now) ->
            c.installment().failedBy() != null && c.installment().failedBy().equals(c.actor())
                    ? Verdict.denied("installment.reporter") : Verdict.allowed());

    private static final Guard<InstallmentCase> NOT_HOLDER = Guard.of("did not hold it by hand", (c, now) ->
            c.installment().heldBy() != null && c.installment().heldBy().equals(c.actor()) ? Verdict.denied("installment.holder") : Verdict.allowed());
    private static final Guard<InstallmentCase> STILL_PAID = Guard.of("an outcome or a ruling still pays it", (c, now) ->
            Verdict.when(c.installment().isRuled() || c.installment().isAuthorized(), "installment.outcomeGone"));
    private static final Guard<InstallmentCase> NOT_STILL_PAID = Guard.of("if it did not arrive, nothing pays it any more", (c, now) ->
            Verdict.when(c.installment().state() != FAILED || !c.installment().isRuled() && !c.installment().isAuthorized(), "installment.stillPaid"));

    private static final Guard<InstallmentCase> ALONE = Guard.of("in no batch", (c, now) ->
            Verdict.when(c.batch() == null, "installment.batched", c.batch() == null ? "" : String.valueOf(c.batch().number())));
    private static final Guard<InstallmentCase> SENT = Guard.of("its batch is exported", (c, now) -> LiveLines.Live.sent(c.batch()));
    private static final Guard<InstallmentCase> NO_MENTOR = Guard.of("does not mentor the intern", (c, now) ->
            c.mentors() ? Verdict.denied("installment.mentors") : Verdict.allowed());
    private static final Guard<InstallmentCase> BY_HAND = Guard.of("held by hand, and authorized", (c, now) ->
            Verdict.when(c.installment().isHeldByHand(), "installment.heldByOutcome").and(Verdict.when(c.installment().isAuthorized(), "installment.outcomeGone")));
    private static final Guard<InstallmentCase> NOT_BY_HAND = Guard.of("no organizer holds what is authorized", (c, now) ->
            Verdict.when(!c.installment().isHeldByHand() || !c.installment().isAuthorized(), "installment.heldByHand"));
    private static final Guard<InstallmentCase> NOT_RULED = Guard.of("no organizer ruled that it is paid", (c, now) ->
            Verdict.when(!c.installment().isRuled(), "installment.ruled"));

    public static final Lifecycle<InstallmentState, InstallmentAction, InstallmentCase> TABLE =
            Lifecycle.<InstallmentState, InstallmentAction, InstallmentCase>of("installment", InstallmentState.class, InstallmentAction.class, SCHEDULED)
                    .state(c -> c.installment().state(), (c, to) -> c.installment().moveTo(to))
                    .card(InstallmentLifecycle::card)
                    .on(AUTHORIZE).from(SCHEDULED, HELD).to(AUTHORIZED).by(Role.SYSTEM)
                    .on(HOLD).from(SCHEDULED, AUTHORIZED).to(HELD).by(Role.SYSTEM).when(NOT_RULED)
                    .on(AWAIT).from(HELD, AUTHORIZED).to(SCHEDULED).by(Role.SYSTEM).when(NOT_RULED)
                    .on(RULE_TO_PAY).from(SCHEDULED, HELD, FAILED).to(AUTHORIZED).by(Role.ORGANIZER).when(BEGUN, NO_MENTOR, NOT_BY_HAND, NOT_STILL_PAID).comment().tells(Role.SELF)
                    .on(HOLD_BY_HAND).from(AUTHORIZED).to(HELD).by(Role.ORGANIZER).when(ALONE, NO_MENTOR).comment().tells(Role.SELF)
                    .on(LET_GO).from(HELD).to(AUTHORIZED).by(Role.ORGANIZER).when(BY_HAND, NO_MENTOR).tells(Role.SELF)
                    .on(RELEASE).from(AUTHORIZED).to(IN_PAYMENT).by(Role.SYSTEM).when(FOUR_EYES, NOT_HOLDER, NOT_REPORTER, FUNDED)
                    .on(MARK_PAID).from(IN_PAYMENT).to(PAID).by(Role.TREASURER, Role.ORGANIZER).when(FOUR_EYES, SENT).tells(Role.SELF).asks()
                    .on(REJECT).from(IN_PAYMENT).to(FAILED).by(Role.TREASURER, Role.ORGANIZER).comment().tells(Role.SELF)
                    .on(CONFIRM).from(PAID).to(CONFIRMED).by(Role.SELF).asks()
                    .on(REPORT_FAILURE).from(PAID).to(FAILED).by(Role.SELF, Role.TREASURER, Role.ORGANIZER).comment().tells(Role.TREASURER, Role.SELF)
                    .on(CORRECT).from(FAILED).to(AUTHORIZED).by(Role.TREASURER, Role.ORGANIZER).when(STILL_PAID).comment().tells(Role.SELF)
                    .on(CANCEL).from(SCHEDULED, HELD, AUTHORIZED).to(CANCELLED).by(Role.SYSTEM, Role.ORGANIZER).when(ALONE, NO_MENTOR).comment().tells(Role.SELF).asks()
                    .waits(HELD, Role.ORGANIZER)
                    .waits(AUTHORIZED, Role.TREASURER).waits(IN_PAYMENT, Role.TREASURER).waits(FAILED, Role.TREASURER, Role.ORGANIZER).waits(PAID, Role.SELF)
                    .build();

    private InstallmentLifecycle() {
    }

    /** What an intern must not know yet, she is not told either. Without a fund nobody keeps the money: the organizers can found one. In a batch nobody is asked for it alone: the batch's next step stands for it. */
    private static Card card(InstallmentCase c) {
        Installment installment = c.installment();
        Addressee organizers = Addressee.holders(Role.ORGANIZER, c.programId());
        return new Card(installment.publicId(), c.title(), "/installments/" + installment.publicId(),
                installment.isUntold() ? null : installment.accountId(), Map.of(
                        // What she must not know yet no transition tells her: see InstallmentNews.
                        Role.SELF, installment.shown() == installment.state() ? List.of(Addressee.person(installment.accountId())) : List.of(),
                        Role.TREASURER, c.isBatchs() ? List.of() : List.of(installment.fundId() == null ? organizers
                                : Addressee.holders(Role.TREASURER, installment.fundId())),
                        Role.ORGANIZER, List.of(organizers)), null);
    }
}
