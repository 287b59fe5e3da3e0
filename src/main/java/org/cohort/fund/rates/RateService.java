package org.cohort.fund.rates;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.persistence.UseCase;

/** Takes files of rates in. What is stored stays: a file that says otherwise of a day is told so, line by line. */
@UseCase
public class RateService {

    static final String SOURCE = "ECB";

    /** Nothing of before is kept: no claim is that old. */
    static final int YEARS_KEPT = 5;

    private static final String SUBJECT = "rates";
    private static final int MOST_FAILURES = 50;
    private static final int AT_ONCE = 500;
    /** The bank publishes at about 16:00 in Frankfurt. */
    private static final LocalTime PUBLISHED = LocalTime.of(15, 30);

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** Takes in what somebody sent. @throws Refused at {@code file} when it is no file of rates */
    @Requires({Role.TREASURER, Role.ADMINISTRATOR})
    public void upload(Upload file) {
        RatesPolicy.require(current.get());
        RateFile read;
        try {
            read = RateFile.read(file.content());
        } catch (RateFile.Broken broken) {
            throw Refused.input(file.field(), "rates.broken", broken.line());
        }
        store(new RateImport(clock.instant(), current.get().accountId(), file.name(), false), read);
    }

    /** The address to be read now, or null: once after each hour of publication, whatever came of it, and only where one is set. */
    @Requires(Role.SYSTEM)
    public String due() {
        String address = Setting.RATES_ADDRESS.value();
        Instant now = clock.instant();
        Instant today = LocalDate.ofInstant(now, ZoneOffset.UTC).atTime(PUBLISHED).toInstant(ZoneOffset.UTC);
        Instant mark = now.isBefore(today) ? today.minusSeconds(86_400) : today;
        boolean asked = em.createQuery("select count(i) from RateImport i where i.byAddress = true and i.importedAt >= :mark", Long.class)
                .setParameter("mark", mark).getSingleResult() > 0;
        return address.isEmpty() || asked ? null : address;
    }

    /** Takes in what stood at the address. @return how many rates are new */
    @Requires(Role.SYSTEM)
    public int read(String address, byte[] content) {
        RateImport done = new RateImport(clock.instant(), null, address, true);
        try {
            return store(done, RateFile.read(content));
        } catch (RateFile.Broken broken) {
            done.broke("BROKEN", String.valueOf(broken.line()));
            em.persist(done);
            return 0;
        }
    }

    /** Notes that nothing could be read. @param problem a name of {@code ReadProblem} */
    @Requires(Role.SYSTEM)
    public void failed(String address, String problem, String detail) {
        RateImport done = new RateImport(clock.instant(), null, address, true);
        done.broke(problem, detail);
        em.persist(done);
    }

    private int store(RateImport done, RateFile file) {
        em.persist(done);
        em.flush();
        List<RateFile.Failure> failures = new ArrayList<>(file.failures());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = today.minusYears(YEARS_KEPT);
        Map<String, BigDecimal> stored = stored(file, first);
        Set<String> seen = new HashSet<>();
        int added = 0;
        int known = 0;
        int older = 0;
        for (RateFile.Quote quote : file.quotes()) {
            String key = quote.currency() + " " + quote.day();
            BigDecimal before = stored.get(key);
            if (quote.day().isBefore(first)) {
                older++;
            } else if (quote.day().isAfter(today.plusDays(1))) {
                failures.add(failure(quote, RateFile.RateProblem.AHEAD));
            } else if (!seen.add(key)) {
                failures.add(failure(quote, RateFile.RateProblem.TWICE));
            } else if (before == null) {
                em.persist(new PublishedRate(quote.currency(), quote.day(), quote.rate(), SOURCE, done.id()));
                added++;
                if (added % AT_ONCE == 0) {
                    em.flush();
                    em.clear();
                }
            } else if (before.compareTo(quote.rate()) == 0) {
                known++;
            } else {
                failures.add(failure(quote, RateFile.RateProblem.DIFFERS));
            }
        }
        RateImport counted = em.find(RateImport.class, done.id());
        counted.counted(added, known, older, failures.size());
        failures.stream().limit(MOST_FAILURES).forEach(failure -> em.persist(new RateFailure(counted.id(), failure)));
        audit.record(SUBJECT, counted.publicId(), "IMPORT", null, null, added + " new, " + failures.size() + " not taken");
        return added;
    }

    private static RateFile.Failure failure(RateFile.Quote quote, RateFile.RateProblem why) {
        return new RateFile.Failure(quote.line(), why, quote.currency() + " " + quote.day() + " " + quote.rate().toPlainString());
    }

    /** What is stored of the days the file speaks of. */
    private Map<String, BigDecimal> stored(RateFile file, LocalDate first) {
        Map<String, BigDecimal> stored = new HashMap<>();
        if (!file.quotes().isEmpty()) {
            LocalDate from = file.quotes().stream().map(RateFile.Quote::day).min(LocalDate::compareTo).orElse(first);
            LocalDate to = file.quotes().stream().map(RateFile.Quote::day).max(LocalDate::compareTo).orElse(first);
            em.createQuery("select r.currency, r.publishedOn, r.rate from PublishedRate r where r.publishedOn between :from and :to", Object[].class)
                    .setParameter("from", from).setParameter("to", to).getResultList().forEach(row -> stored.put(row[0] + " " + row[1], (BigDecimal) row[2]));
        }
        return stored;
    }
}
