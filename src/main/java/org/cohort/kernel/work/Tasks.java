package org.cohort.kernel.work;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

/**
 * Who must act on what. Rows are put by {@code Transitions} when a subject reaches a state that somebody has to leave,
 * and gone when it leaves it, so nobody is ever asked for what is done (rule N2).
 */
@ApplicationScoped
@Transactional
public class Tasks {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Replaces the subject's tasks by one for each addressee that stands behind these roles. */
    public void put(String subjectType, String state, Card card, Set<Role> responsible) {
        clear(subjectType, card.publicId());
        responsible.stream()
                .flatMap(role -> card.people().containsKey(role) ? card.people().get(role).stream() : Stream.empty())
                .map(Addressee::key).distinct()
                .forEach(addressee -> em.persist(new Task(subjectType, state, addressee, card, clock.instant())));
    }

    /** The subjects of a kind that somebody is asked about. */
    public Set<String> subjects(String subjectType) {
        return Set.copyOf(em.createQuery("select distinct t.subjectPublicId from Task t where t.subjectType = :type", String.class)
                .setParameter("type", subjectType).getResultList());
    }

    /** Who is asked about a subject, as keys of addressees. */
    public Set<String> asked(String subjectType, String subjectPublicId) {
        return Set.copyOf(em.createQuery("select t.addressee from Task t where t.subjectType = :type and t.subjectPublicId = :id", String.class)
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).getResultList());
    }

    /** One person has done her part on a subject that others still act on. */
    public void done(String subjectType, String subjectPublicId, Long account) {
        em.createQuery("delete from Task t where t.subjectType = :type and t.subjectPublicId = :id and t.addressee = :her")
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).setParameter("her", Addressee.person(account).key()).executeUpdate();
    }

    /** Whoever was asked as the one is asked as the other. */
    public void readdress(Addressee from, Addressee to) {
        em.createQuery("update Task t set t.addressee = :to where t.addressee = :from").setParameter("to", to.key()).setParameter("from", from.key()).executeUpdate();
    }

    /** What is asked about a thing says its name anew. */
    public void retitle(String subjectPublicId, String title) {
        em.createQuery("update Task t set t.title = :title where t.subjectPublicId = :id").setParameter("title", Task.cut(title))
                .setParameter("id", subjectPublicId).executeUpdate();
    }

    /** Takes away all that is asked about a thing that is no more. */
    public void forget(String subjectPublicId) {
        em.createQuery("delete from Task t where t.subjectPublicId = :id").setParameter("id", subjectPublicId).executeUpdate();
    }

    /** Takes the subject's tasks away. */
    public void clear(String subjectType, String subjectPublicId) {
        em.createQuery("delete from Task t where t.subjectType = :type and t.subjectPublicId = :id")
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).executeUpdate();
    }

    /** What the actor must do, the most urgent first. */
    public List<TaskRow> needing(Actor actor) {
        return rows("t.addressee in :addressees and (t.exceptId is null or t.exceptId <> :me)", actor, addresses(actor));
    }

    /** What others must do before her own things go on. */
    public List<TaskRow> awaited(Actor actor) {
        return rows("t.ownerId = :me and (t.addressee not in :addressees or t.exceptId = :me)", actor, addresses(actor));
    }

    private List<TaskRow> rows(String where, Actor actor, Collection<String> addressees) {
        var query = em.createQuery("""
                select new org.cohort.kernel.work.TaskRow(t.subjectType, t.subjectPublicId, t.addressee, t.state, t.title, t.context, t.path, t.since, t.dueAt)
                from Task t where\s""" + where + " order by case when t.dueAt is null then 1 else 0 end, t.dueAt, t.since, t.id", TaskRow.class)
                .setParameter("addressees", addressees).setParameter("me", actor.accountId()).setMaxResults(100);
        // Who is asked by several of her roles is asked once.
        Set<String> asked = new HashSet<>();
        return query.getResultList().stream().filter(task -> asked.add(task.subjectType() + " " + task.subjectPublicId())).toList();
    }

    /** When a subject's dates moved, its tasks follow. */
    public void redate(String subjectType, String subjectPublicId, Instant dueAt) {
        em.createQuery("update Task t set t.dueAt = :due where t.subjectType = :type and t.subjectPublicId = :id")
                .setParameter("due", dueAt).setParameter("type", subjectType).setParameter("id", subjectPublicId).executeUpdate();
    }

    private static Set<String> addresses(Actor actor) {
        return Stream.concat(Stream.of(Addressee.person(actor.accountId()).key()), actor.held().stream().map(Actor.Held::key))
                .collect(Collectors.toSet());
    }
}
