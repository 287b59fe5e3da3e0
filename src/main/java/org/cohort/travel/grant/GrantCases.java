package org.cohort.travel.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.fund.Balance;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundLedger;
import org.cohort.fund.FundRef;
import org.cohort.fund.period.OpenPeriods;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.money.Amount;
import org.cohort.program.ParticipationRef;
import org.cohort.program.RoundRef;
import org.cohort.project.ProjectRef;
import org.cohort.travel.Conference;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.PastGrant;
import org.cohort.travel.policy.Policies;
import org.cohort.travel.policy.Policy;
import org.cohort.travel.policy.PolicyEdition;
import org.cohort.travel.policy.TravelPolicy;

/** Puts a grant together with what its lifecycle and its policy need to know. */
@ApplicationScoped
public class GrantCases {

    @Inject
    Grants grants;

    @Inject
    Aftermath aftermath;

    @Inject
    OnAccount onAccount;

    @Inject
    InternshipDirectory internships;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    FundDirectory funds;

    @Inject
    FundLedger ledger;

    @Inject
    OpenPeriods periods;

    @Inject
    Policies policies;

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

    /** Lets nobody else do anything that waits for this grant until the transaction ends. Asked before anything of it is read. */
    public void hold(String publicId) {
        grants.hold(publicId);
    }

    /** Nothing when there is no such grant, or the current actor may not see it. */
    public Optional<GrantCase> ifVisible(String publicId) {
        try {
            return Optional.of(visible(publicId));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    /**
     * Of these grants those that wait for a decision or did and that the current actor may see, by key; in three statements, for many as for one, where they are
     * of one program. What of their costs is claimed, and when she was chosen, is not asked, and of her internship no more than whose it is.
     */
    public Map<Long, GrantCase> asked(Collection<Long> ids) {
        Actor actor = current.get();
        Map<Long, Object[]> facts = grants.facts(ids, actor.accountId()).stream().collect(Collectors.toMap(row -> (Long) row[0], Function.identity()));
        Map<Long, List<FundRef>> programs = new HashMap<>();
        Map<Long, GrantCase> all = new HashMap<>();
        for (Grant grant : grants.all(ids)) {
            Object[] row = facts.get(grant.id());
            Long fund = grant.terms().fundId();
            GrantCase c = new GrantCase(grant, ((Conference) row[1]).ref(), internship(grant, row), (String) row[2],
                    programs.computeIfAbsent((Long) row[5], funds::travelFunds), actor.accountId(), !actor.is(grant.accountId()) && (Long) row[6] > 0, GrantCase.Claimed.NOTHING, List.of(),
                    new GrantCase.Basis(fund == null ? TravelPolicy.usual(grant.currency()) : Policies.policy((PolicyEdition) row[7], fund, grant.currency()).rules(), null));
            if (GrantPolicy.maySee(actor, c.stakes(), grant.state())) {
                all.put(grant.id(), c);
            }
        }
        return all;
    }

    /** Her internship as far as it says who has to do with her request. */
    private static InternshipRef internship(Grant grant, Object[] facts) {
        RoundRef round = new RoundRef(null, null, null, null, null, null, null, (Long) facts[5], null, null, null, null);
        ParticipationRef participation = new ParticipationRef((Long) facts[4], null, null, 0, null, null, null, round);
        return new InternshipRef(grant.internshipId(), null, grant.accountId(), null, null, null, null, new ProjectRef((Long) facts[3], null, null, null, participation));
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
        GrantCase.Basis basis = basis(grant, travelFunds, internship, conference);
        List<MayI.Answer> mayI = own && grant.state() == GrantState.DRAFT ? mayI(conference, internship, travelFunds, basis, grant) : List.of();
        return new GrantCase(grant, conference, internship, person == null ? "" : person.name(), travelFunds, actor.accountId(), conflicted,
                aftermath.claimed(grant.id()), mayI, basis);
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

    /** @param basis null while there is no fund @param internship null when she has none. @param grant her request for the conference, or null */
    List<MayI.Answer> mayI(ConferenceRef conference, InternshipRef internship, List<FundRef> travelFunds, GrantCase.Basis basis, Grant grant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), conference.zone());
        Long account = current.get().accountId();
        MayI.Her her = internship == null ? null : new MayI.Her(internship.state(), internship.project().participation().round().endsOn(), internship.endsOn(),
                chosen(internship, conference));
        PastGrant.Spent spent = basis == null || internship == null ? null
                : grants.spending(account, basis.policy().currency()).before(internship.id(), conference.id(), conference.startsOn());
        return MayI.check(new MayI.Facts(clock.instant(), conference, her, today, basis == null ? null : basis.policy(),
                free(travelFunds), spent, grant == null ? null : grant.terms().needsVisa(grant.lines()) ? Boolean.TRUE : grant.terms().visaNeeded(),
                grant == null ? null : grant.state(), grants.owed(account, conference.id(), today), onAccount.debt(account)));
    }

    /** What each has to give: nothing while its period is closed, or about to be. */
    private List<Amount> free(List<FundRef> travelFunds) {
        Set<Long> shut = periods.shut(travelFunds.stream().map(FundRef::id).toList());
        Map<Long, Balance> balances = ledger.balances(travelFunds);
        return travelFunds.stream().map(fund -> shut.contains(fund.id()) ? Amount.zero(fund.currency()) : balances.get(fund.id()).free()).toList();
    }

    /**
     * The fund whose rules a new request is asked under: the first that pays for the conference, else the first; null when there is none. One that takes
     * no promises is asked only where none does.
     */
    FundRef asked(List<FundRef> all, ConferenceRef conference) {
        Set<Long> shut = all.size() < 2 ? Set.of() : periods.shut(all.stream().map(FundRef::id).toList());
        List<FundRef> travelFunds = shut.size() == all.size() ? all : all.stream().filter(fund -> !shut.contains(fund.id())).toList();
        return travelFunds.stream().filter(fund -> policies.current(fund.id(), fund.currency()).rules().covers(conference.publicId())).findFirst()
                .orElse(travelFunds.isEmpty() ? null : travelFunds.get(0));
    }

    /** The rules a request stands on; those of a draft are in force until it is submitted. @param grant null for one that was not begun */
    GrantCase.Basis basis(Grant grant, List<FundRef> travelFunds, InternshipRef internship, ConferenceRef conference) {
        if (grant != null && grant.state() != GrantState.DRAFT) {
            return agreed(grant, chosen(internship, conference));
        }
        Policy policy = inForce(grant, travelFunds, conference);
        return policy == null ? grant == null ? null : GrantCase.Basis.usual(grant.currency()) : new GrantCase.Basis(policy.rules(), chosen(internship, conference));
    }

    private GrantCase.Basis agreed(Grant grant, LocalDate chosen) {
        return new GrantCase.Basis(grant.terms().fundId() == null ? TravelPolicy.usual(grant.currency())
                : policies.edition(grant.terms().fundId(), grant.terms().number(), grant.currency()).rules(), chosen);
    }

    /** The rules a draft is held to now; null when there is no fund in its currency. */
    Policy inForce(Grant grant, List<FundRef> travelFunds, ConferenceRef conference) {
        FundRef fund = asked(grant == null ? travelFunds : travelFunds.stream().filter(one -> one.currency().equals(grant.currency())).toList(), conference);
        return fund == null ? null : policies.current(fund.id(), fund.currency());
    }

    private LocalDate chosen(InternshipRef internship, ConferenceRef conference) {
        return internship == null ? null : LocalDate.ofInstant(grants.chosenAt(internship.id()), conference.zone());
    }

    private GrantCase visible(GrantCase grant) {
        if (!GrantPolicy.maySee(current.get(), grant.stakes(), grant.grant().state())) {
            throw new NotFound();
        }
        return grant;
    }
}
