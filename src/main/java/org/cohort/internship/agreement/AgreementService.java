package org.cohort.internship.agreement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cohort.internship.Internship;
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

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

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
        sign(internshipPublicId, amendment, null, typedName, address);
    }

    /** The same. @param seen the fingerprint of the words her page showed: what is made anew meanwhile is not signed unread; null when there was none */
    @Requires(Role.SELF)
    public void sign(String internshipPublicId, int amendment, String seen, String typedName, String address) {
        hold(internshipPublicId);
        InternshipRef ref = directory.internshipByPublicId(internshipPublicId);
        Actor actor = current.get();
        if (!InternshipPolicy.maySee(actor, ref)) {
            throw new NotFound();
        }
        List<Agreement> copies = agreements.of(ref.id()).stream().filter(copy -> copy.amendment() == amendment).toList();
        AgreementCase subject = agreements.caseOf(own(actor, ref, copies, agreements.isStoodIn(ref)), ref);
        Agreement agreement = subject.agreement();
        Set<Role> roles = AgreementPolicy.rolesOf(actor, agreement.party(), ref, subject.standIn());
        AgreementLifecycle.TABLE.may(subject, AgreementAction.SIGN, roles, clock.instant()).enforce();
        Verdict.unchanged(seen, agreement.sha256()).enforce();
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

    /** Parties sign one after the other, so that the last sees that the others have: each signs a row of its own. */
    private void hold(String internshipPublicId) {
        em.createQuery("select i from Internship i where i.publicId = :id", Internship.class).setParameter("id", internshipPublicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /**
     * The copy that is hers: what she signed, as nobody signs one paper for two; else of several to sign, the first; of none, the mentor's,
     * whose refusal says why not.
     *
     * @param copies  of one paper
     * @param standIn whether organizers sign the coordinator's
     */
    static Agreement own(Actor actor, InternshipRef internship, List<Agreement> copies, boolean standIn) {
        Optional<Agreement> signed = copies.stream().filter(copy -> actor.is(copy.accountId())).findFirst();
        if (signed.isPresent()) {
            return signed.get();
        }
        List<Agreement> hers = copies.stream().filter(copy -> !Collections.disjoint(AgreementPolicy.rolesOf(actor, copy.party(), internship, standIn),
                EnumSet.of(copy.party().role(), Role.ORGANIZER))).toList();
        return hers.stream().filter(copy -> copy.state() == AgreementState.UNSIGNED).findFirst().or(() -> hers.stream().findFirst())
                .or(() -> copies.stream().filter(copy -> copy.party() == Party.MENTOR).findFirst()).orElseThrow(NotFound::new);
    }
}
