package org.cohort.travel;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.Queries;

/** Conferences as other packages and features know them: public, so nobody is asked who she is. */
@Queries
public class ConferenceDirectory {

    /**
     * A person's own appearance at a conference.
     *
     * @param title of the session
     */
    public record Part(Long id, String publicId, String title, SessionKind kind, AppearancePart part, AppearanceState state) {
    }

    /**
     * A session a person appears in.
     *
     * @param startsAt null while it is not fixed
     * @param minutes  null likewise
     * @param room     null for none
     */
    public record OwnSession(String publicId, String title, SessionKind kind, AppearancePart part, Instant startsAt, Integer minutes, String room) {
    }

    private static final String REF = "select c from Conference c where ";

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    /** @throws NotFound when there is none */
    public ConferenceRef conference(Long id) {
        return em.createQuery(REF + "c.id = :id", Conference.class).setParameter("id", id).getResultStream().findFirst()
                .map(Conference::ref).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when there is none */
    public ConferenceRef byPublicId(String publicId) {
        return em.createQuery(REF + "c.publicId = :id", Conference.class).setParameter("id", publicId).getResultStream().findFirst()
                .map(Conference::ref).orElseThrow(NotFound::new);
    }

    /** By key; unknown keys are left out. */
    public Map<Long, ConferenceRef> conferences(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : em.createQuery(REF + "c.id in :ids", Conference.class).setParameter("ids", ids).getResultStream()
                .map(Conference::ref).collect(Collectors.toMap(ConferenceRef::id, Function.identity()));
    }

    /** The key of the community of a participation or, without one, of an internship, by public id; null for neither. */
    public Long communityOf(String participation, String internship) {
        return em.createQuery("select p.communityId from Participation p where p.publicId = :participation"
                        + " or p.id = (select i.participationId from Internship i where i.publicId = :internship)", Long.class)
                .setParameter("participation", String.valueOf(participation)).setParameter("internship", String.valueOf(internship))
                .getResultStream().findFirst().orElse(null);
    }

    /** Whom to turn to under the conference's code of conduct; null where nobody is named. */
    public String conduct(Long id) {
        return em.createQuery(REF + "c.id = :id", Conference.class).setParameter("id", id).getSingleResult().facts().getConductContact();
    }

    /** The sessions of the conference that the person agreed to appear in, in their order; those without a time last. */
    public List<OwnSession> sessionsOf(Long accountId, Long conferenceId) {
        return em.createQuery("select new org.cohort.travel.ConferenceDirectory$OwnSession(s.publicId, s.title, s.kind, a.part, s.startsAt, s.minutes, s.room)"
                        + " from Appearance a join ConferenceSession s on s.id = a.sessionId where a.accountId = :account and s.conferenceId = :conference"
                        + " and a.state in :agreed order by case when s.startsAt is null then 1 else 0 end, s.startsAt, a.id", OwnSession.class)
                .setParameter("account", accountId).setParameter("conference", conferenceId)
                .setParameter("agreed", List.of(AppearanceState.ACCEPTED, AppearanceState.HELD)).getResultList();
    }

    /** Where the person appears at the conference, given up appearances left out. */
    public List<Part> partsOf(Long accountId, Long conferenceId) {
        return em.createQuery("select new org.cohort.travel.ConferenceDirectory.Part(a.id, a.publicId, s.title, s.kind, a.part, a.state)"
                        + " from Appearance a join ConferenceSession s on s.id = a.sessionId"
                        + " where a.accountId = :account and s.conferenceId = :conference and a.state <> :gone order by s.startsAt, a.id", Part.class)
                .setParameter("account", accountId).setParameter("conference", conferenceId)
                .setParameter("gone", AppearanceState.WITHDRAWN).getResultList();
    }
}
