package org.cohort.travel.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.access.Directory;
import org.cohort.travel.AppearanceState;
import org.cohort.travel.ConferenceRef;
import org.cohort.travel.Session;

/** Where schedules, their sessions and people of ours are found. */
@ApplicationScoped
class Schedules {

    /** Somebody of ours whom an entry names. */
    record Recognised(Entry entry, Directory.Person person) {

        String key() {
            return person.publicId() + " " + entry.uid();
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Directory directory;

    /** The schedule that waits for the conference, or null. */
    ScheduleUpload waiting(Long conferenceId) {
        return em.createQuery("select u from ScheduleUpload u where u.conferenceId = :conference", ScheduleUpload.class).setParameter("conference", conferenceId)
                .getResultStream().findFirst().orElse(null);
    }

    void replace(Long conferenceId, ScheduleUpload upload) {
        ScheduleUpload waiting = waiting(conferenceId);
        if (waiting != null) {
            em.remove(waiting);
            em.flush();
        }
        if (upload != null) {
            em.persist(upload);
        }
    }

    List<Comparison.Known> known(Long conferenceId) {
        Map<Long, String> uids = em.createQuery("select o from SessionSource o where o.sessionId in (select s.id from ConferenceSession s where s.conferenceId = :conference)",
                SessionSource.class).setParameter("conference", conferenceId).getResultStream().collect(Collectors.toMap(SessionSource::sessionId, SessionSource::uid));
        return em.createQuery("select s from ConferenceSession s where s.conferenceId = :conference order by s.id", Session.class)
                .setParameter("conference", conferenceId).getResultStream().map(session -> new Comparison.Known(session, uids.get(session.id()))).toList();
    }

    void remember(String sessionPublicId, String uid) {
        Long session = em.createQuery("select s.id from ConferenceSession s where s.publicId = :id", Long.class).setParameter("id", sessionPublicId).getSingleResult();
        em.persist(new SessionSource(session, uid));
    }

    void forget(Long sessionId) {
        em.createQuery("delete from SessionSource o where o.sessionId = :session").setParameter("session", sessionId).executeUpdate();
    }

    /** People of the community whom the entries name, and who are not named in those sessions yet. */
    List<Recognised> recognised(ConferenceRef conference, Comparison comparison) {
        Map<String, List<Directory.Person>> ours = ours(conference.communityId()).stream().collect(Collectors.groupingBy(person -> plain(person.name())));
        Set<String> named = em.createQuery("select s.publicId, a.accountId from Appearance a join ConferenceSession s on s.id = a.sessionId"
                        + " where s.conferenceId = :conference and a.accountId is not null and a.state <> :gone", Object[].class)
                .setParameter("conference", conference.id()).setParameter("gone", AppearanceState.WITHDRAWN).getResultStream()
                .map(row -> row[0] + " " + row[1]).collect(Collectors.toSet());
        List<Recognised> found = new ArrayList<>();
        comparison.fresh().forEach(entry -> found.addAll(recognised(entry, ours)));
        comparison.matches().forEach((entry, known) -> recognised(entry, ours).stream()
                .filter(one -> !named.contains(known.session().publicId() + " " + one.person().accountId())).forEach(found::add));
        return found;
    }

    private static List<Recognised> recognised(Entry entry, Map<String, List<Directory.Person>> ours) {
        return entry.people().stream().map(Schedules::plain).distinct().flatMap(name -> ours.getOrDefault(name, List.of()).stream())
                .map(person -> new Recognised(entry, person)).toList();
    }

    /** Interns, also of earlier rounds, mentors and coordinators of the community. */
    private List<Directory.Person> ours(Long community) {
        List<?> keys = em.createNativeQuery("select i.account_id from internship i join participation p on p.id = i.participation_id"
                        + " where p.community_id = ?1 and i.state in ('ACTIVE', 'COMPLETED')"
                        + " union select g.account_id from role_grant g join participation p on p.id = g.scope_id where g.role = 'COORDINATOR' and p.community_id = ?2"
                        + " union select g.account_id from role_grant g join project j on j.id = g.scope_id join participation p on p.id = j.participation_id"
                        + " where g.role = 'MENTOR' and p.community_id = ?3")
                .setParameter(1, community).setParameter(2, community).setParameter(3, community).getResultList();
        return List.copyOf(directory.people(keys.stream().map(key -> ((Number) key).longValue()).collect(Collectors.toSet())).values());
    }

    /** A name without accents and case, its parts in order: "Ångström, Jóhan" is "Johan Angstrom". */
    static String plain(String name) {
        String letters = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ß", "ss").replace("æ", "ae");
        return Arrays.stream(letters.split("[^\\p{L}\\p{N}]+")).filter(part -> !part.isEmpty()).sorted().collect(Collectors.joining(" "));
    }
}
