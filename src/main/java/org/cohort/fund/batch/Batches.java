package org.cohort.fund.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.fund.FundDirectory;
import org.cohort.fund.FundRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;

/** Where services and pages find batches and what can be in one. */
@ApplicationScoped
class Batches {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    FundDirectory funds;

    @Inject
    CurrentActor current;

    @Inject
    @Any
    Instance<Payables> kinds;

    /** What somebody is to a fund's batches; empty for whom they do not exist. */
    Set<Role> rolesOf(FundRef fund) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (current.get().holds(Role.TREASURER, fund.id())) {
            roles.add(Role.TREASURER);
        }
        if (current.get().holds(Role.ORGANIZER, fund.programId())) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }

    /** @throws NotFound for who neither keeps nor oversees it */
    FundRef fund(String publicId) {
        FundRef fund = funds.fundByPublicId(publicId);
        if (rolesOf(fund).isEmpty()) {
            throw new NotFound();
        }
        return fund;
    }

    /**
     * The batch, and nobody else does anything to it until this transaction ends; asked first, so that what is read is what stands. Locks are taken in one order
     * by everybody: batches by their keys, then funds by theirs, then what is paid. Who moves money without a batch begins with the funds and locks no
     * batch after that, so that nobody waits for each other; a line that leaves its batch that way is guarded by its version.
     */
    BatchCase lock(String publicId) {
        return of(em.createQuery("select b from PaymentBatch b where b.publicId = :id", PaymentBatch.class).setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().orElseThrow(NotFound::new));
    }

    BatchCase byPublicId(String publicId) {
        return of(em.createQuery("select b from PaymentBatch b where b.publicId = :id", PaymentBatch.class).setParameter("id", publicId)
                .getResultStream().findFirst().orElseThrow(NotFound::new));
    }

    /** @throws NotFound for who must not know of it */
    BatchCase of(PaymentBatch batch) {
        FundRef fund = funds.fund(batch.fundId());
        if (rolesOf(fund).isEmpty()) {
            throw new NotFound();
        }
        List<BatchLine> lines = em.createQuery("select l from BatchLine l where l.batchId = :batch and l.state <> :dropped order by l.id", BatchLine.class)
                .setParameter("batch", batch.id()).setParameter("dropped", LineState.DROPPED).getResultList();
        return new BatchCase(batch, fund, lines, current.get().accountId());
    }

    Payables kind(String type) {
        return kinds.stream().filter(kind -> kind.type().equals(type)).findFirst().orElseThrow(NotFound::new);
    }

    /** What lines belong to, by their public ids. */
    Map<String, Payables.Context> contexts(List<BatchLine> lines) {
        Map<String, Payables.Context> contexts = new HashMap<>();
        lines.stream().collect(Collectors.groupingBy(BatchLine::subjectType)).forEach((type, of) -> {
            Map<String, Payables.Context> found = kind(type).contexts(of.stream().map(BatchLine::subjectPublicId).toList());
            of.forEach(line -> contexts.put(line.publicId(), found.get(line.subjectPublicId())));
        });
        return contexts;
    }

    Payable payable(BatchLine line) {
        return kind(line.subjectType()).find(line.subjectPublicId());
    }

    /** What can be collected, now or once its hindrance is gone: nothing that is in a batch, and nobody's own. */
    List<Payable> waiting(FundRef fund) {
        return kinds.stream().filter(kind -> kind.purpose() == fund.purpose()).flatMap(kind -> kind.waiting(fund.id()).stream()).sorted(Comparator.comparing(Payable::due).thenComparing(Payable::title)).toList();
    }
}
