package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.kernel.access.Verdict;

/** An extension makes an amendment, to be signed by those who signed the agreement; the internship goes on meanwhile (rules T4, I4). */
@ApplicationScoped
class AgreementMoves implements InternshipFollower {

    @Inject
    Agreements agreements;

    @Override
    public String part() {
        return "agreement";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        List<Agreement> all = agreements.of(by.internship().id());
        InternshipRef internship = by.internship();
        return all.isEmpty() ? List.of() : List.of(new DateChange(part(), String.valueOf(Agreements.next(all)), DateChange.Kind.NOTICE, true, "agreement.amendment.new",
                String.valueOf(Agreements.next(all)), null, InternshipPlan.startOf(internship.endsOn(), internship.zone())));
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        InternshipRef internship = by.internship();
        List<Agreement> before = agreements.of(internship.id());
        if (before.isEmpty()) {
            return;
        }
        AgreementText.Names names = agreements.names(internship, Agreements.parties(before));
        agreements.amend(internship, before, AgreementText.AMENDMENT, party -> AgreementText.amendment(by,
                party == Party.INTERN ? all : all.stream().map(DateChange::withoutAmount).toList(), names, Agreements.next(before)));
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        return Verdict.when(amendments(internship, own).stream().allMatch(agreement -> agreement.state() == AgreementState.UNSIGNED), "internship-extension.amended");
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        agreements.remove(amendments(internship, own));
    }

    private List<Agreement> amendments(InternshipRef internship, List<DateChange> own) {
        return agreements.of(internship.id()).stream().filter(agreement -> own.stream().anyMatch(change -> change.subject().equals(String.valueOf(agreement.amendment())))).toList();
    }
}
