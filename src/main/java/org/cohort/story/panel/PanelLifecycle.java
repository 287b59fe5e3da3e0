package org.cohort.story.panel;

import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.story.panel.PanelAction.HOLD;
import static org.cohort.story.panel.PanelAction.PUBLISH;
import static org.cohort.story.panel.PanelAction.UNPUBLISH;
import static org.cohort.story.panel.PanelState.HELD;
import static org.cohort.story.panel.PanelState.PLANNED;
import static org.cohort.story.panel.PanelState.PUBLISHED;

import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;

/** How a panel goes: held, then published with what those who asked and those who answered opened. MENTOR is whoever sits on it. */
public final class PanelLifecycle {

    static final Guard<PanelCase> READABLE = Guard.of("an answer everybody may read", (c, now) -> Verdict.when(c.readable(), "panel.nothing"));

    public static final Lifecycle<PanelState, PanelAction, PanelCase> TABLE =
            Lifecycle.<PanelState, PanelAction, PanelCase>of("panel", PanelState.class, PanelAction.class, PLANNED)
                    .state(c -> c.panel().state(), (c, to) -> c.panel().move(to))
                    .card(PanelCase::card)
                    .on(HOLD).from(PLANNED).to(HELD).by(ORGANIZER).tells(MENTOR)
                    .on(PUBLISH).from(HELD).to(PUBLISHED).by(ORGANIZER).when(READABLE)
                    .on(UNPUBLISH).from(PUBLISHED).to(HELD).by(ORGANIZER)
                    .build();

    private PanelLifecycle() {
    }
}
