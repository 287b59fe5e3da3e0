package org.cohort.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cohort.boot.Setting;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/**
 * Where notices are posted: in the transaction that causes them (rule N1), worded in the reader's language and zone.
 * The words of key {@code k} are {@code notice.k.subject} and {@code notice.k.body}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private Directory directory;

    /** Tells a person. @param path the page it is about, such as {@code /reports/7hq3k0vtm2ze}, or null */
    public void tell(Long accountId, String key, String path, Object... args) {
        Directory.Person person = directory.people(List.of(accountId)).get(accountId);
        if (person != null) {
            post(accountId, person.email(), person.locale(), person.zone(), key, path, args);
        }
    }

    /**
     * Takes the words from everything that was told about a page (rule A5): that something was told, and when, stays.
     *
     * @param path as it was told
     */
    public void forget(String path) {
        List<Notice> told = em.createQuery("select n from Notice n where n.path = :path", Notice.class).setParameter("path", path).getResultList();
        Map<Long, Directory.Person> people = directory.people(told.stream().map(Notice::accountId).filter(Objects::nonNull).distinct().toList());
        for (Notice notice : told) {
            Directory.Person reader = people.get(notice.accountId());
            notice.forget(Words.say(reader == null ? Locale.ENGLISH : reader.locale(), "inbox.forgotten"));
        }
    }

    /** Mails an address that need not have an account yet. */
    public void mail(String email, Locale locale, ZoneId zone, String key, String path, Object... args) {
        post(null, email, locale, zone, key, path, args);
    }

    /** A mail is read anywhere: its times name the zone they are in (rule T1). */
    private static Object[] zoned(Locale locale, ZoneId zone, Object... args) {
        return Arrays.stream(args).map(arg -> arg instanceof Instant at ? Moments.zoned(at, zone, locale) : arg).toArray();
    }

    private void post(Long accountId, String email, Locale locale, ZoneId zone, String key, String path, Object... args) {
        String subject = Words.say(locale, zone, "notice." + key + ".subject", args).replaceAll("\\s+", " ");
        String body = Words.say(locale, zone, "notice." + key + ".body", zoned(locale, zone, args));
        String text = path == null ? body : body + "\n\n" + Setting.address(path) + "\n";
        em.persist(new Notice(accountId, email, subject, text, path, clock.instant()));
    }
}
