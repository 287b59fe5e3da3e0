package org.cohort.fund.bank;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/** What time does to bank details (rule G12): asked for when something is to be paid, removed when nothing has been for some days, sealed anew by a new key. */
@UseCase
public class BankUpkeep {

    private static final String NEEDED = "NEEDED";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    BankAccounts accounts;

    @Inject
    BankVault vault;

    @Inject
    Directory people;

    @Inject
    Tasks tasks;

    @Inject
    Outbox outbox;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** @return what was done, in a few words */
    @Requires(Role.SYSTEM)
    public String run() {
        Set<Long> awaiting = accounts.everybodyAwaiting();
        int removed = remove(accounts.keeping());
        int sealed = sealAnew();
        int asked = ask(awaiting);
        return asked + " asked, " + removed + " removed, " + sealed + " sealed anew";
    }

    private int remove(Set<Long> keeping) {
        Instant now = clock.instant();
        for (BankDetails details : em.createQuery("select b from BankDetails b where b.accountId is not null", BankDetails.class).getResultList()) {
            if (keeping.contains(details.accountId())) {
                details.needed();
            } else if (details.unneededSince() == null) {
                details.unneeded(now);
            }
        }
        List<BankDetails> over = em.createQuery("select b from BankDetails b where b.unneededSince <= :until", BankDetails.class)
                .setParameter("until", now.minus(Duration.ofDays(Setting.BANK_KEPT_DAYS.number()))).getResultList();
        over.forEach(details -> {
            em.remove(details);
            audit.record(BankDetails.SUBJECT, details.publicId(), "PURGE", null, null, null);
        });
        return over.size();
    }

    private int sealAnew() {
        List<BankDetails> old = em.createQuery("select b from BankDetails b", BankDetails.class).getResultStream().filter(details -> vault.isOld(details.keyId())).toList();
        old.forEach(details -> details.sealAnew(vault));
        return old.size();
    }

    /** Once each: who was asked and has not answered finds it on Today. */
    private int ask(Set<Long> awaiting) {
        Set<Long> missing = new HashSet<>(awaiting);
        missing.removeAll(accounts.last(awaiting).keySet());
        Map<Long, Directory.Person> names = missing.isEmpty() ? Map.of() : people.people(missing);
        Set<String> asked = new HashSet<>(tasks.subjects(BankDetails.SUBJECT));
        int now = 0;
        for (Directory.Person person : names.values()) {
            if (!asked.remove(person.publicId())) {
                String title = accounts.awaited(person.accountId()).stream().findFirst().map(Awaited::title).orElse("");
                tasks.put(BankDetails.SUBJECT, NEEDED, new Card(person.publicId(), title, "/me/bank", null, Map.of(Role.SELF, List.of(Addressee.person(person.accountId()))), null), Set.of(Role.SELF));
                outbox.tell(person.accountId(), "bank.NEEDED", "/me/bank", title);
                now++;
            }
        }
        asked.forEach(done -> tasks.clear(BankDetails.SUBJECT, done));
        return now;
    }
}
