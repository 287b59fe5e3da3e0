package org.cohort.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Asks an intern once more whether her stipend has arrived. */
@ApplicationScoped
class InstallmentReminders extends Arrivals<Installment> {

    @Inject
    InstallmentCases cases;

    InstallmentReminders() {
        super(new Kind<>("remind-payments", Installment.class, "Installment s join Payment p on p.subjectPublicId = s.publicId", InstallmentMoney.SUBJECT, InstallmentState.PAID, "installment.REMINDED"));
    }

    @Override
    protected About asked(Installment installment, Instant now) {
        installment.reminded(now);
        return new About(installment.accountId(), "/installments/" + installment.publicId(), cases.of(installment).title());
    }
}
