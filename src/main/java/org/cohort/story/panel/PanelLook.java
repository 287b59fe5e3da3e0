package org.cohort.story.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.cohort.kernel.jobs.Job;

/** Asks organizers once a day to look at questions without a name: so long after one is written that nobody can tell when. */
@ApplicationScoped
@Transactional
class PanelLook implements Job {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    PanelCases cases;

    @Inject
    PanelAsking asking;

    @Override
    public String name() {
        return "look-at-panels";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** A second run right after changes nothing. */
    @Override
    public String run() {
        List<Panel> panels = em.createQuery("select p from Panel p where p.state <> :over order by p.id", Panel.class).setParameter("over", PanelState.PUBLISHED).getResultList();
        long asked = panels.stream().filter(panel -> asking.look(cases.of(panel))).count();
        return asked + " panels have questions to look at";
    }
}
