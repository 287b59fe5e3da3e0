package org.cohort.fund.statement;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.fund.FundPolicy;
import org.cohort.fund.Installment;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;

/** Statements of stipends, for whoever may see the installments that stand in them. */
@Queries
public class StatementQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    Directory people;

    @Inject
    Clock clock;

    /** One internship's. @throws NotFound where there is none, and for everybody whose business the money is not */
    public Statement of(Actor actor, String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        return statement(actor, internship.accountId(), null, parts(actor, List.of(internship)));
    }

    /**
     * Those of a calendar year, of all internships the intern of this one had. She sees all of them, others those whose money they may see.
     *
     * @throws NotFound where nothing of the year is there for the reader
     */
    public Statement of(Actor actor, String internshipPublicId, int year) {
        Long intern = internships.internshipByPublicId(internshipPublicId).accountId();
        List<Statement.Part> parts = parts(actor, internships.ofAccount(intern)).stream()
                .map(part -> new Statement.Part(part.internship(), part.rows().stream().filter(row -> row.year() == year).toList()))
                .filter(part -> !part.rows().isEmpty()).toList();
        return statement(actor, intern, year, parts);
    }

    /** The calendar years that there are statements of for the reader, the latest first; none for whom the money is no business. */
    public List<Integer> years(Actor actor, InternshipRef internship) {
        return parts(actor, internships.ofAccount(internship.accountId())).stream().flatMap(part -> part.rows().stream()).map(Statement.Row::year)
                .distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private Statement statement(Actor actor, Long intern, Integer year, List<Statement.Part> parts) {
        if (parts.isEmpty()) {
            throw new NotFound();
        }
        Directory.Person person = people.people(List.of(intern)).get(intern);
        return new Statement(person == null ? Actor.SYSTEM.name() : person.name(), year, clock.instant(), actor.zone(), parts);
    }

    private List<Statement.Part> parts(Actor actor, List<InternshipRef> all) {
        Map<Long, InternshipRef> refs = all.stream().sorted(Comparator.comparing(InternshipRef::startsOn).thenComparing(InternshipRef::id))
                .collect(Collectors.toMap(InternshipRef::id, ref -> ref, (one, other) -> one, LinkedHashMap::new));
        Map<Long, List<Object[]>> found = em.createQuery("select s, p.reference, p.paidAt from Installment s left join Payment p on p.subjectType = 'installment'"
                        + " and p.subjectPublicId = s.publicId and p.failedAt is null where s.internshipId in :ids order by s.dueOn, s.id", Object[].class)
                .setParameter("ids", refs.keySet()).getResultStream().collect(Collectors.groupingBy(row -> ((Installment) row[0]).internshipId()));
        // Who may see one of an internship's may see all of it: it is one stipend.
        found.entrySet().removeIf(each -> each.getValue().stream().allMatch(row ->
                FundPolicy.rolesOf(actor, (Installment) row[0], refs.get(each.getKey()).project().participation().round().programId()).isEmpty()));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Statement.Payer>> payers = payers(found.values().stream().flatMap(List::stream).map(row -> (Installment) row[0]).toList());
        List<Statement.Part> parts = new ArrayList<>();
        refs.forEach((id, internship) -> {
            if (found.containsKey(id)) {
                parts.add(new Statement.Part(internship, found.get(id).stream().map(row -> row(internship, row, payers)).toList()));
            }
        });
        return parts;
    }

    private static Statement.Row row(InternshipRef internship, Object[] found, Map<Long, List<Statement.Payer>> payers) {
        Installment installment = (Installment) found[0];
        LocalDate paidOn = found[2] == null ? null : ((Instant) found[2]).atZone(internship.project().participation().round().zone()).toLocalDate();
        return new Statement.Row(installment.stage(), installment.amount(), installment.dueOn(), installment.shown(), paidOn, (String) found[1],
                payers.getOrDefault(installment.id(), List.of()), installment.why(true), installment.reason(true));
    }

    /** Who pays each, the one who sends the money first: several where it is split, nobody while no fund does. */
    private Map<Long, List<Statement.Payer>> payers(List<Installment> installments) {
        Map<Long, List<Statement.Payer>> payers = new HashMap<>();
        List<Long> keys = installments.stream().map(Installment::id).toList();
        em.createQuery("select n.installmentId, f.sponsor, n.amount from InstallmentPortion n join Fund f on f.id = n.fundId where n.installmentId in :ids order by n.installmentId, n.place",
                Object[].class).setParameter("ids", keys).getResultStream().forEach(row -> add(payers, row));
        em.createQuery("select s.id, f.sponsor, s.amount from Installment s join Fund f on f.id = s.fundId where s.id in :ids and not exists"
                        + " (select n.id from InstallmentPortion n where n.installmentId = s.id)", Object[].class)
                .setParameter("ids", keys).getResultStream().forEach(row -> add(payers, row));
        return payers;
    }

    private static void add(Map<Long, List<Statement.Payer>> payers, Object[] row) {
        payers.computeIfAbsent((Long) row[0], key -> new ArrayList<>()).add(new Statement.Payer((String) row[1], (Amount) row[2]));
    }
}
