package org.cohort.story.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Tasks;

/**
 * Asks people about a panel's questions as a whole: who sits on it to answer, once it was held; organizers to look at those without a name.
 * One of those is asked about nowhere by itself: the moment of its task would be the moment it was written.
 */
@ApplicationScoped
class PanelAsking {

    private static final String ANSWER = "panelAnswer";
    private static final String LOOK = "panelLook";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    Tasks tasks;

    /** After a question or the panel changed. */
    void changed(PanelCase panel) {
        String id = panel.panel().publicId();
        if (panel.panel().state() != PanelState.PLANNED && any(panel, QuestionState.APPROVED, "")) {
            tasks.put(ANSWER, "OPEN", panel.card(), Set.of(Role.MENTOR));
        } else {
            tasks.clear(ANSWER, id);
        }
        if (!isNamelessAsked(panel)) {
            tasks.clear(LOOK, id);
        }
    }

    /** Once a day. @return whether there is something to look at */
    boolean look(PanelCase panel) {
        boolean any = isNamelessAsked(panel);
        if (any && tasks.asked(LOOK, panel.panel().publicId()).isEmpty()) {
            tasks.put(LOOK, "OPEN", panel.card(), Set.of(Role.ORGANIZER));
        }
        return any;
    }

    private boolean isNamelessAsked(PanelCase panel) {
        return any(panel, QuestionState.ASKED, " and q.askerId is null");
    }

    private boolean any(PanelCase panel, QuestionState state, String and) {
        return !em.createQuery("select q.id from PanelQuestion q where q.panelId = :panel and q.state = :state" + and, Long.class)
                .setParameter("panel", panel.panel().id()).setParameter("state", state).setMaxResults(1).getResultList().isEmpty();
    }
}
