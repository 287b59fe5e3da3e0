package org.cohort.story.panel;

import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;
import static org.cohort.story.panel.QuestionAction.ANSWER;
import static org.cohort.story.panel.QuestionAction.APPROVE;
import static org.cohort.story.panel.QuestionAction.DECLINE;
import static org.cohort.story.panel.QuestionState.ANSWERED;
import static org.cohort.story.panel.QuestionState.APPROVED;
import static org.cohort.story.panel.QuestionState.ASKED;
import static org.cohort.story.panel.QuestionState.DECLINED;

import org.cohort.kernel.lifecycle.Lifecycle;

/** How a question gets its answer. MENTOR is whoever sits on the panel. */
public final class PanelQuestionLifecycle {

    public static final Lifecycle<QuestionState, QuestionAction, PanelQuestionCase> TABLE =
            Lifecycle.<QuestionState, QuestionAction, PanelQuestionCase>of("panelQuestion", QuestionState.class, QuestionAction.class, ASKED)
                    .state(c -> c.question().state(), (c, to) -> c.question().move(to))
                    .card(PanelQuestionCase::card)
                    .on(APPROVE).from(ASKED, DECLINED).to(APPROVED).by(COORDINATOR, ORGANIZER)
                    .on(DECLINE).from(ASKED, APPROVED).to(DECLINED).by(COORDINATOR, ORGANIZER)
                    .on(ANSWER).from(APPROVED, ANSWERED).to(ANSWERED).by(MENTOR).tells(SELF)
                    .waits(ASKED, ORGANIZER)
                    .build();

    private PanelQuestionLifecycle() {
    }
}
