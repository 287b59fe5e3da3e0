package org.cohort.internship.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipFollower;
import org.cohort.internship.InternshipPlan;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Lengthening;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.work.Tasks;

/** An extension makes an amendment, to be signed by those who signed the agreement; the internship goes on meanwhile (rules T4, I4). */
@ApplicationScoped
class AgreementMoves implements InternshipFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Agreements agreements;

    @Inject
    Tasks tasks;

    @Override
    public String part() {
        return "agreement";
    }

    @Override
    public List<DateChange> changes(Lengthening by) {
        List<Agreement> all = agreements.of(by.internship().id());
        InternshipRef internship = by.internship();
        return all.isEmpty() ? List.of() : List.of(new DateChange(part(), String.valueOf(next(all)), DateChange.Kind.NOTICE, true, "agreement.amendment.new",
                String.valueOf(next(all)), null, InternshipPlan.startOf(internship.endsOn(), internship.zone())));
    }

    @Override
    public void follow(Lengthening by, List<DateChange> all) {
        InternshipRef internship = by.internship();
        List<Agreement> before = agreements.of(internship.id());
        if (before.isEmpty()) {
            return;
        }
        List<Party> parties = before.stream().map(Agreement::party).distinct().toList();
        String text = AgreementText.amendment(by, all, agreements.names(internship, parties), next(before));
        parties.forEach(party -> agreements.add(new Agreement(internship.id(), party, AgreementText.AMENDMENT, text, next(before)), internship));
    }

    @Override
    public Verdict mayReturn(InternshipRef internship, List<DateChange> own) {
        return Verdict.when(amendments(internship, own).stream().allMatch(agreement -> agreement.state() == AgreementState.UNSIGNED), "internship-extension.amended");
    }

    @Override
    public void giveBack(InternshipRef internship, List<DateChange> own) {
        amendments(internship, own).forEach(agreement -> {
            tasks.clear(AgreementLifecycle.TABLE.name(), agreement.publicId());
            em.remove(agreement);
        });
        em.flush();
    }

    private List<Agreement> amendments(InternshipRef internship, List<DateChange> own) {
        return agreements.of(internship.id()).stream().filter(agreement -> own.stream().anyMatch(change -> change.subject().equals(String.valueOf(agreement.amendment())))).toList();
    }

    private static int next(List<Agreement> all) {
        return all.get(all.size() - 1).amendment() + 1;
    }
}
