package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;

/** Puts a grant together with what its lifecycle and its policy need to know. */
@ApplicationScoped
public class GrantCases {

    @Inject
    Grants grants;

    @Inject
    Aftermath aftermath;

    @Inject
    InternshipDirectory internships;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    Directory directory;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** @throws NotFound when there is no such grant, or the current actor may not see it */
    public GrantCase visible(String publicId) {
        return visible(of(grants.byPublicId(publicId)));
    }

    /** Whoever asks. @throws NotFound when there is none */
    public GrantCase byId(Long id) {
        return of(grants.byId(id));
    }

    /** What the current actor is to it. */
    public Set<Role> rolesOf(GrantCase grant) {
        return GrantPolicy.rolesOf(current.get(), grant.stakes());
    }

    GrantCase of(Grant grant) {
        Actor actor = current.get();
        InternshipRef internship = internships.internship(grant.internshipId());
        ConferenceRef conference = conferences.conference(grant.conferenceId());
        List<FundRef> travelFunds = funds.travelFunds(internship.project().participation().round().programId());
        Directory.Person person = directory.people(List.of(grant.accountId())).get(grant.accountId());
        boolean own = actor.is(grant.accountId());
        boolean conflicted = actor.isSignedIn() && !own && grants.inConflict(actor.accountId(), grant.accountId());
        List<MayI.Answer> mayI = own && grant.state() == GrantState.DRAFT ? mayI(conference, internship, travelFunds, grant) : List.of();
        return new GrantCase(grant, conference, internship, person == null ? "" : person.name(), travelFunds, actor.accountId(), conflicted,
                aftermath.claimed(grant.id()), mayI);
    }

    /** The internship a person asks by: the one she is in, else the last she finished, else the latest; null when she has none. */
    InternshipRef internshipOf(Long accountId) {
        List<InternshipRef> all = internships.ofAccount(accountId);
        for (InternshipState state : List.of(InternshipState.ACTIVE, InternshipState.COMPLETED, InternshipState.OFFERED)) {
            for (InternshipRef internship : all) {
                if (internship.state() == state) {
                    return internship;
                }
            }
        }
        return all.isEmpty() ? null : all.get(0);
    }

    List<FundRef> travelFunds(InternshipRef internship) {
        return internship == null ? List.of() : funds.travelFunds(internship.project().participation().round().programId());
    }

    /** @param internship null when she has none. @param grant her request for the conference, or null */
    List<MayI.Answer> mayI(ConferenceRef conference, InternshipRef internship, List<FundRef> travelFunds, Grant grant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), conference.zone());
        return MayI.check(new MayI.Facts(clock.instant(), conference, internship == null ? null : internship.state(),
                internship == null ? null : internship.endsOn(), today,
                travelFunds.stream().map(fund -> ledger.balance(fund.id()).free()).toList(),
                grant == null ? null : grant.state(), grants.owed(current.get().accountId(), conference.id(), today)));
    }

    private GrantCase visible(GrantCase grant) {
        if (!GrantPolicy.maySee(current.get(), grant.stakes(), grant.grant().state())) {
            throw new NotFound();
        }
        return grant;
    }
}
