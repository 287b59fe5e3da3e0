package org.cohort.internship.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipService;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;

/** Signs agreements (rule I4). */
@UseCase
public class AgreementService {

    @Inject
    InternshipDirectory directory;

    @Inject
    InternshipService internships;

    @Inject
    Agreements agreements;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Signs the copy of her side: the intern's for the intern, the mentor's for a mentor. With the second signature
     * the internship becomes active.
     *
     * @param typedName her name as her account has it; capitals and spaces do not matter
     * @param address   the network address the request came from
     * @throws NotFound when there is no such internship that she may see
     */
    @Requires(Role.SELF)
    public void sign(String internshipPublicId, String typedName, String address) {
        InternshipRef ref = directory.internshipByPublicId(internshipPublicId);
        Actor actor = current.get();
        if (!InternshipPolicy.maySee(actor, ref)) {
            throw new NotFound();
        }
        Agreement agreement = side(agreements.of(ref.id()), actor.is(ref.accountId()) ? Party.INTERN : Party.MENTOR);
        Set<Role> roles = AgreementPolicy.rolesOf(actor, agreement.party(), ref);
        AgreementCase subject = new AgreementCase(agreement, ref, agreements.name(ref));
        AgreementLifecycle.TABLE.may(subject, AgreementAction.SIGN, roles, clock.instant()).enforce();
        if (!Agreement.isName(typedName, actor.name())) {
            throw Refused.input("typedName", "agreement.name", actor.name());
        }
        Verdict.when(agreement.isIntact(), "agreement.text").enforce();
        agreement.sign(actor.accountId(), typedName, clock.instant(), address);
        transitions.fire(AgreementLifecycle.TABLE, subject, AgreementAction.SIGN, roles, null);
        internships.activate(ref.id());
    }

    private static Agreement side(List<Agreement> all, Party party) {
        return all.stream().filter(agreement -> agreement.party() == party).findFirst().orElseThrow(NotFound::new);
    }
}
