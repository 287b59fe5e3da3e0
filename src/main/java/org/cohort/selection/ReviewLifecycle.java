package org.cohort.selection;

import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.selection.ReviewAction.RECUSE;
import static org.cohort.selection.ReviewAction.REOPEN;
import static org.cohort.selection.ReviewAction.SAVE;
import static org.cohort.selection.ReviewAction.SUBMIT;
import static org.cohort.selection.ReviewState.DRAFT;
import static org.cohort.selection.ReviewState.RECUSED;
import static org.cohort.selection.ReviewState.SUBMITTED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a review is written: it can be reopened until somebody has decided by it. Nobody is told, for nobody must know. */
public final class ReviewLifecycle {

    static final Guard<ReviewCase> OPEN = Guard.of("window open", (c, now) -> named(c.window().verdict(now)));

    static final Guard<ReviewCase> UNDECIDED = Guard.of("no decision yet", (c, now) -> Verdict.when(!c.decided(), "review.decided"));

    public static final Lifecycle<ReviewState, ReviewAction, ReviewCase> TABLE =
            Lifecycle.<ReviewState, ReviewAction, ReviewCase>of("review", ReviewState.class, ReviewAction.class, DRAFT)
                    .state(c -> c.review().state(), (c, to) -> c.review().move(to))
                    .card(ReviewLifecycle::card)
                    .on(SUBMIT).from(DRAFT).to(SUBMITTED).by(MENTOR).when(OPEN)
                    .on(SAVE).from(DRAFT).to(DRAFT).by(MENTOR)
                    .on(REOPEN).from(SUBMITTED).to(DRAFT).by(MENTOR).when(OPEN, UNDECIDED)
                    .on(RECUSE).from(DRAFT, SUBMITTED).to(RECUSED).by(MENTOR).when(UNDECIDED).comment().asks()
                    .waits(DRAFT, MENTOR)
                    .build();

    private ReviewLifecycle() {
    }

    /** Says that it is reviewing that is not open. */
    private static Verdict named(Verdict window) {
        return window.isAllowed() ? window : new Verdict(window.kind(), "review." + window.reason(), window.args());
    }

    private static Card card(ReviewCase c) {
        return new Card(c.review().publicId(), Words.say(Locale.ENGLISH, "review.title", c.proposal().title()),
                "/review/" + c.proposal().publicId(), null,
                Map.of(MENTOR, List.of(Addressee.person(c.review().reviewerId()))), c.window().shownEnd()).within(c.proposal().project().participation().title());
    }
}
