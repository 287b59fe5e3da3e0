package org.cohort.project.credit;

import static org.cohort.project.credit.CreditClaimAction.APPROVE;
import static org.cohort.project.credit.CreditClaimAction.DECLINE;
import static org.cohort.project.credit.CreditClaimAction.RESUBMIT;
import static org.cohort.project.credit.CreditClaimAction.REVOKE;
import static org.cohort.project.credit.CreditClaimAction.WITHDRAW;
import static org.cohort.project.credit.CreditClaimAction.WITHHOLD;
import static org.cohort.project.credit.CreditClaimState.APPROVED;
import static org.cohort.project.credit.CreditClaimState.DECLINED;
import static org.cohort.project.credit.CreditClaimState.SUBMITTED;
import static org.cohort.project.credit.CreditClaimState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.project.ProjectWithholding.Entry;

/** How an archive's entry becomes somebody's. */
public final class CreditClaimLifecycle {

    /** A claim with the entry it is about. */
    public record Case(CreditClaim claim, Entry entry) {
    }

    private static final Guard<Case> FREE = Guard.of("the entry is nobody else's",
            (c, now) -> Verdict.when(c.entry().account() == null && !c.entry().name().isEmpty(), "credit.taken"));

    public static final Lifecycle<CreditClaimState, CreditClaimAction, Case> TABLE = Lifecycle
            .<CreditClaimState, CreditClaimAction, Case>of("credit", CreditClaimState.class, CreditClaimAction.class, SUBMITTED)
            .state(c -> c.claim().state(), (c, to) -> c.claim().move(to))
            // Named by the round: a project's title may tell the name, which may be withheld one day.
            .card(c -> new Card(c.claim().publicId(), c.entry().roundName(), "/credits/" + c.claim().publicId(), c.claim().accountId(),
                    Map.of(Role.SELF, List.of(Addressee.person(c.claim().accountId())),
                            Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, c.entry().programId()))), null, c.claim().accountId()))
            .on(APPROVE).from(SUBMITTED).to(APPROVED).by(Role.ORGANIZER).when(FREE).tells(Role.SELF)
            .on(DECLINE).from(SUBMITTED).to(DECLINED).by(Role.ORGANIZER).comment().tells(Role.SELF)
            .on(WITHDRAW).from(SUBMITTED, APPROVED).to(WITHDRAWN).by(Role.SELF)
            .on(REVOKE).from(APPROVED).to(DECLINED).by(Role.ORGANIZER).comment().tells(Role.SELF)
            .on(RESUBMIT).from(DECLINED, WITHDRAWN).to(SUBMITTED).by(Role.SELF).when(FREE).tells(Role.ORGANIZER)
            .on(WITHHOLD).from(SUBMITTED, APPROVED).to(DECLINED).by(Role.SYSTEM).tells(Role.SELF)
            .waits(SUBMITTED, Role.ORGANIZER)
            .build();

    private CreditClaimLifecycle() {
    }
}
