package org.cohort.fund;

import static org.cohort.fund.InstallmentAction.AUTHORIZE;
import static org.cohort.fund.InstallmentAction.CANCEL;
import static org.cohort.fund.InstallmentAction.CONFIRM;
import static org.cohort.fund.InstallmentAction.CORRECT;
import static org.cohort.fund.InstallmentAction.HOLD;
import static org.cohort.fund.InstallmentAction.MARK_PAID;
import static org.cohort.fund.InstallmentAction.REJECT;
import static org.cohort.fund.InstallmentAction.RELEASE;
import static org.cohort.fund.InstallmentAction.REPORT_FAILURE;
import static org.cohort.fund.InstallmentAction.RETRY;
import static org.cohort.fund.InstallmentAction.RULE_TO_PAY;
import static org.cohort.fund.InstallmentAction.START_PAYMENT;
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
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/**
 * How a stipend installment changes (rules I3, M2, G11). The evaluation's outcome is what authorizes it; where that says
 * anything but to go on, an organizer rules. Whoever authorized it does not pay it.
 */
public final class InstallmentLifecycle {

    private static final Guard<InstallmentCase> FUNDED = Guard.of("fund covers it", (c, now) ->
            c.free() == null ? Verdict.rule("installment.noFund", c.installment().amount().currency().getCurrencyCode())
                    : Verdict.when(!c.installment().amount().isMoreThan(c.free()), "installment.short", c.free()));

    private static final Guard<InstallmentCase> BEGUN = Guard.of("internship has begun", (c, now) ->
            Verdict.when(c.standing() != InternshipState.OFFERED, "installment.notBegun"));
    private static final Guard<InstallmentCase> FOUR_EYES = Guard.of("did not authorize it", (c, now) ->
            c.installment().authorizedBy() != null && c.installment().authorizedBy().equals(c.actor())
                    ? Verdict.denied("installment.fourEyes") : Verdict.allowed());
    private static final Guard<InstallmentCase> NOT_REPORTER = Guard.of("did not report the failure", (c, now) ->
            c.installment().failedBy() != null && c.installment().failedBy().equals(c.actor())
                    ? Verdict.denied("installment.reporter") : Verdict.allowed());

    private static final Guard<InstallmentCase> ALONE = Guard.of("in no batch", (c, now) ->
            Verdict.when(c.batch() == null, "installment.batched", String.valueOf(c.batch())));
    private static final Guard<InstallmentCase> NOT_RULED = Guard.of("no organizer ruled that it is paid", (c, now) ->
            Verdict.when(!c.installment().isRuled(), "installment.ruled"));

    public static final Lifecycle<InstallmentState, InstallmentAction, InstallmentCase> TABLE =
            Lifecycle.<InstallmentState, InstallmentAction, InstallmentCase>of("installment", InstallmentState.class, InstallmentAction.class, SCHEDULED)
                    .state(c -> c.installment().state(), (c, to) -> c.installment().moveTo(to))
                    .card(InstallmentLifecycle::card)
                    .on(AUTHORIZE).from(SCHEDULED, HELD).to(AUTHORIZED).by(Role.SYSTEM).tells(Role.SELF)
                    .on(HOLD).from(SCHEDULED, AUTHORIZED).to(HELD).by(Role.SYSTEM).when(NOT_RULED).tells(Role.SELF)
                    .on(RULE_TO_PAY).from(SCHEDULED, HELD).to(AUTHORIZED).by(Role.ORGANIZER).when(BEGUN).comment().tells(Role.SELF)
                    .on(START_PAYMENT).from(AUTHORIZED).to(IN_PAYMENT).by(Role.TREASURER, Role.ORGANIZER).when(FOUR_EYES, ALONE, FUNDED)
                    .on(RELEASE).from(AUTHORIZED).to(IN_PAYMENT).by(Role.SYSTEM).when(FOUR_EYES, FUNDED)
                    .on(MARK_PAID).from(IN_PAYMENT).to(PAID).by(Role.TREASURER, Role.ORGANIZER).when(FOUR_EYES).tells(Role.SELF).asks()
                    .on(REJECT).from(IN_PAYMENT).to(FAILED).by(Role.TREASURER, Role.ORGANIZER).comment().tells(Role.SELF)
                    .on(CONFIRM).from(PAID).to(CONFIRMED).by(Role.SELF).asks()
                    .on(REPORT_FAILURE).from(PAID).to(FAILED).by(Role.SELF, Role.TREASURER, Role.ORGANIZER).comment().tells(Role.TREASURER, Role.SELF)
                    .on(CORRECT).from(FAILED).to(AUTHORIZED).by(Role.TREASURER, Role.ORGANIZER).comment().tells(Role.SELF)
                    .on(RETRY).from(FAILED).to(IN_PAYMENT).by(Role.TREASURER, Role.ORGANIZER).when(FOUR_EYES, NOT_REPORTER)
                    .on(CANCEL).from(SCHEDULED, HELD, AUTHORIZED).to(CANCELLED).by(Role.SYSTEM, Role.ORGANIZER).when(ALONE).comment().tells(Role.SELF).asks()
                    .waits(HELD, Role.ORGANIZER)
                    .waits(AUTHORIZED, Role.TREASURER).waits(IN_PAYMENT, Role.TREASURER).waits(FAILED, Role.TREASURER, Role.ORGANIZER).waits(PAID, Role.SELF)
                    .build();

    private InstallmentLifecycle() {
    }

    /** Without a fund nobody keeps the money: the organizers can found one. */
    private static Card card(InstallmentCase c) {
        Installment installment = c.installment();
        Addressee organizers = Addressee.holders(Role.ORGANIZER, c.programId());
        return new Card(installment.publicId(), c.title(), "/installments/" + installment.publicId(),
                installment.accountId(), Map.of(
                        Role.SELF, List.of(Addressee.person(installment.accountId())),
                        Role.TREASURER, List.of(installment.fundId() == null ? organizers
                                : Addressee.holders(Role.TREASURER, installment.fundId())),
                        Role.ORGANIZER, List.of(organizers)), null);
    }
}
