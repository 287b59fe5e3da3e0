package org.cohort.internship.agreement;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.persistence.Queries;

/** What people read about agreements. */
@Queries
public class AgreementQueries {

    @Inject
    InternshipDirectory internships;

    @Inject
    Agreements agreements;

    @Inject
    Clock clock;

    /** Those of these internships of which an amendment is not signed by everybody. */
    public Set<Long> unsigned(Collection<InternshipRef> of) {
        return agreements.unsigned(of.stream().map(InternshipRef::id).toList());
    }

    /** The agreement's copies, the intern's first, then those of its amendments. Empty for an internship from an archive. */
    public List<AgreementView.Copy> of(InternshipRef internship) {
        return agreements.of(internship.id()).stream().map(agreement -> copy(agreement, false)).toList();
    }

    /** @throws NotFound when there is no such internship that the actor may see, or it has no agreements */
    public AgreementView view(Actor actor, String internshipPublicId) {
        InternshipRef ref = internships.internshipByPublicId(internshipPublicId);
        List<Agreement> all = agreements.of(ref.id());
        if (!InternshipPolicy.maySee(actor, ref) || all.isEmpty()) {
            throw new NotFound();
        }
        List<AgreementView.Paper> papers = all.stream().map(Agreement::amendment).distinct()
                .map(amendment -> paper(actor, ref, all.stream().filter(copy -> copy.amendment() == amendment).toList())).toList();
        return new AgreementView(ref, agreements.name(ref), papers);
    }

    private AgreementView.Paper paper(Actor actor, InternshipRef ref, List<Agreement> copies) {
        boolean standIn = agreements.isStoodIn(ref);
        Agreement own = AgreementService.own(actor, ref, copies, standIn);
        Verdict sign = AgreementLifecycle.TABLE.may(new AgreementCase(own, ref, "", standIn), AgreementAction.SIGN, AgreementPolicy.rolesOf(actor, own.party(), ref, standIn), clock.instant());
        // Organizers, who may have to show what was agreed on what is paid, read the intern's.
        boolean organizes = InternshipPolicy.rolesOf(actor, ref).contains(Role.ORGANIZER) && !sign.isAllowed() && !actor.is(own.accountId());
        Agreement shown = organizes ? copies.stream().filter(copy -> copy.party() == Party.INTERN).findFirst().orElse(own) : own;
        return new AgreementView.Paper(shown.amendment(), shown.edition(), shown.text(), shown.sha256(), copies.stream().map(copy -> copy(copy, seesAddress(actor, ref, copy))).toList(), sign);
    }

    /** From where somebody signed is hers to know, and the organizers', who may have to show it. */
    private static boolean seesAddress(Actor actor, InternshipRef ref, Agreement copy) {
        return actor.is(copy.accountId()) || InternshipPolicy.rolesOf(actor, ref).contains(Role.ORGANIZER);
    }

    private static AgreementView.Copy copy(Agreement a, boolean withAddress) {
        return new AgreementView.Copy(a.party(), a.amendment(), a.state(), a.sha256(), a.signedName(), a.signedAt(), withAddress ? a.signedAddress() : null);
    }
}
