package org.cohort.travel.grant;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.fund.FundRef;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.persistence.Queries;
import org.cohort.travel.ConferenceDirectory;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.policy.PastGrant;
import org.cohort.travel.policy.PastGrants;

/** Requests that were handed in, as facts for other rules to be tried on. */
@Queries
public class PastTrips implements PastGrants {

    private static final int MOST = 300;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Grants grants;

    @Inject
    ConferenceDirectory conferences;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory directory;

    @Override
    public List<PastGrant> of(FundRef fund) {
        List<Grant> past = em.createQuery("select g from TravelGrant g where (g.terms.fundId = :fund or g.fundId = :fund) and g.submittedAt is not null"
                + " and g.state <> :draft and g.currency = :currency order by g.submittedAt desc, g.id desc", Grant.class).setParameter("fund", fund.id())
                .setParameter("draft", GrantState.DRAFT).setParameter("currency", fund.currency()).setMaxResults(MOST).getResultList();
        Map<Long, Directory.Person> people = directory.people(past.stream().map(Grant::accountId).collect(Collectors.toSet()));
        Map<Long, Spending> spending = new HashMap<>();
        return past.stream().map(grant -> facts(grant, people.get(grant.accountId()),
                spending.computeIfAbsent(grant.accountId(), account -> grants.spending(account, fund.currency())))).toList();
    }

    private PastGrant facts(Grant grant, Directory.Person person, Spending spending) {
        ConferenceRef conference = conferences.conference(grant.conferenceId());
        InternshipRef internship = internships.internship(grant.internshipId());
        return new PastGrant(grant.publicId(), person == null ? "" : person.name(), conference.name(), conference.publicId(), conference.country(),
                LocalDate.ofInstant(grant.submittedAt(), conference.zone()), conference.startsOn(), TravelRules.days(conference),
                LocalDate.ofInstant(grants.chosenAt(internship.id()), conference.zone()), internship.project().participation().round().endsOn(), internship.endsOn(),
                grant.terms().needsVisa(grant.lines()), grant.lines().stream().map(CostLine::ask).toList(), spending.earlier(grant.internshipId(), conference.id(), conference.startsOn()));
    }
}
