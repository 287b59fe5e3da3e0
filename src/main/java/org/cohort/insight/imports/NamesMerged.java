package org.cohort.insight.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cohort.program.merge.MergeFollower;

/** What archives call a community that became part of another is that one's name from then on, its own name too: the next import knows it. */
@ApplicationScoped
class NamesMerged implements MergeFollower {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Override
    public List<Moving> moving(Long community, List<Long> participations) {
        return List.of(new Moving("names", em.createQuery("select count(n) from ImportName n where n.communityId = :community", Long.class)
                .setParameter("community", community).getSingleResult()));
    }

    @Override
    public void follow(Merge merge) {
        em.createQuery("update ImportName n set n.communityId = :kept where n.communityId = :gone").setParameter("kept", merge.kept())
                .setParameter("gone", merge.gone()).executeUpdate();
        String called = Archive.key(merge.goneName());
        em.createQuery("select distinct r.programId from Participation x join ProgramRound r on r.id = x.roundId where x.communityId in :both", Long.class)
                .setParameter("both", List.of(merge.kept(), merge.gone())).getResultStream()
                .filter(program -> em.createQuery("select count(n) from ImportName n where n.programId = :program and n.nameKey = :name", Long.class)
                        .setParameter("program", program).setParameter("name", called).getSingleResult() == 0)
                .toList().forEach(program -> em.persist(new ImportName(program, called, merge.kept())));
        // An import that is being written holds this lock for a piece of it, and finds the right community in the next.
        em.createQuery("select r from ImportRun r where r.state in :open order by r.id", ImportRun.class)
                .setParameter("open", List.of(ImportState.PREVIEWED, ImportState.CONFIRMED, ImportState.FAILED)).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        String was = ImportItem.COMMUNITY + merge.gonePublicId();
        em.createQuery("select i from ImportItem i where i.target = :was or i.candidates like :some escape '!'", ImportItem.class).setParameter("was", was)
                .setParameter("some", "%" + was.replaceAll("([!%_])", "!$1") + "%").getResultList()
                .forEach(item -> item.replace(was, ImportItem.COMMUNITY + merge.keptPublicId()));
    }
}
