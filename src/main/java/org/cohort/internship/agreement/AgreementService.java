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

    /** Signs the agreement itself, see {@link #sign(String, int, String, String)}. */
    @Requires(Role.SELF)
    public void sign(String internshipPublicId, String typedName, String address) {
        sign(internshipPublicId, 0, typedName, address);
    }

    /**
     * Signs the copy of her party: the intern's for the intern, the mentor's for a mentor, the coordinator's for a coordinator. With the last
     * signature under the agreement itself the internship becomes active.
     *
     * @param amendment which paper, 0 for the agreement itself
     * @param typedName her name as her account has it; capitals and spaces do not matter
     * @param address   the network address the request came from
     * @throws NotFound when there is no such internship that she may see
     */
    @Requires(Role.SELF)
    public void sign(String internshipPublicId, int amendment, String typedName, String address) {
        InternshipRef ref = directory.internshipByPublicId(internshipPublicId);
        Actor actor = current.get();
        if (!InternshipPolicy.maySee(actor, ref)) {
            throw new NotFound();
        }
        Agreement agreement = own(actor, ref, agreements.of(ref.id()).stream().filter(copy -> copy.amendment() == amendment).toList());
        Set<Role> roles = AgreementPolicy.rolesOf(actor, agreement.party(), ref);
        AgreementCase subject = new AgreementCase(agreement, ref, agreements.name(ref));
        AgreementLifecycle.TABLE.may(subject, AgreementAction.SIGN, roles, clock.instant()).enforce();
        if (!Agreement.isName(typedName, actor.name())) {
            throw Refused.input("typedName", "agreement.name", actor.name());
        }
        Verdict.when(agreement.isIntact(), "agreement.text").enforce();
        agreement.sign(actor.accountId(), typedName, clock.instant(), address);
        transitions.fire(AgreementLifecycle.TABLE, subject, AgreementAction.SIGN, roles, null);
        if (amendment == 0) {
            internships.activate(ref.id());
        }
    }

    /**
     * The copy that is hers to sign: of several, the first that is not signed; of none, the mentor's, whose refusal says why not.
     *
     * @param copies of one paper
     */
    static Agreement own(Actor actor, InternshipRef internship, List<Agreement> copies) {
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        List<Agreement> hers = copies.stream().filter(copy -> roles.contains(copy.party().role())).toList();
        return hers.stream().filter(copy -> copy.state() == AgreementState.UNSIGNED).findFirst().or(() -> hers.stream().findFirst())
                .or(() -> copies.stream().filter(copy -> copy.party() == Party.MENTOR).findFirst()).orElseThrow(NotFound::new);
    }
}
