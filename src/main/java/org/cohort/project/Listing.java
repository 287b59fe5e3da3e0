package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.cohort.kernel.lifecycle.Transitioned;
import org.cohort.program.ParticipationLifecycle;
import org.cohort.program.RoundLifecycle;
import org.cohort.program.merge.CommunitiesMerged;

/**
 * Keeps what public lists of projects read: which projects are listed (approved ones of admitted communities in published rounds, also while
 * a change waits for approval: then they are found by what was approved), where they belong, and by which title they are sorted. It is written anew with the project, and for many at once when the round or the
 * community's part in it changes; nothing else decides it.
 */
@ApplicationScoped
public class Listing {

    private static final String PROJECTS = """
            update project set
              round_id = (select x.round_id from participation x where x.id = project.participation_id),
              program_id = (select r.program_id from participation x join round r on r.id = x.round_id where x.id = project.participation_id),
              community_id = (select x.community_id from participation x where x.id = project.participation_id),
              community_name = (select c.name from participation x join community c on c.id = x.community_id where x.id = project.participation_id),
              listed = case when (state = 'APPROVED' or state = 'SUBMITTED' and approved_at is not null) and exists (select 1 from participation x join round r on r.id = x.round_id
                where x.id = project.participation_id and (x.state = 'APPROVED' or x.reopened = true) and r.state <> 'DRAFT') then true else false end
            where\s""";
    private static final String TAGS = """
            update project_tag set listed = (select p.listed from project p where p.id = project_tag.project_id),
              title = (select p.title from project p where p.id = project_tag.project_id)
            where project_id in (select p.id from project p where\s""";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    void on(@Observes Transitioned transitioned) {
        if (transitioned.subject() instanceof ProjectCase changed) {
            refresh(em, "id = ?1", changed.project().id());
        } else if (transitioned.subject() instanceof ParticipationLifecycle.Case community) {
            refresh(em, "participation_id = ?1", community.participation().id());
        } else if (transitioned.subject() instanceof RoundLifecycle.Case round) {
            refresh(em, "participation_id in (select y.id from participation y where y.round_id = ?1)", round.round().id());
        }
    }

    /** Where projects belong that moved with their community. */
    void on(@Observes CommunitiesMerged merged) {
        refresh(em, "participation_id in (select y.id from participation y where y.community_id = ?1)", merged.keptId());
    }

    /** What a project that has its key is found by, instead of what it was. */
    static void write(EntityManager em, Project project, String communityName) {
        ProjectText shown = ApprovedProject.shown(em, project);
        ProjectTag.write(em, project.id(), shown);
        ProjectWord.write(em, project.id(), shown.searchable(communityName));
        refresh(em, "id = ?1", project.id());
    }

    private static void refresh(EntityManager em, String which, Long id) {
        em.flush();
        em.createNativeQuery(PROJECTS + which).setParameter(1, id).executeUpdate();
        em.createNativeQuery(TAGS + "p." + which + ")").setParameter(1, id).executeUpdate();
    }
}
