package org.cohort.story;

import static org.cohort.story.StoryAction.PUBLISH;
import static org.cohort.story.StoryAction.RETURN;
import static org.cohort.story.StoryAction.SUBMIT;
import static org.cohort.story.StoryAction.WITHDRAW;
import static org.cohort.story.StoryState.DRAFT;
import static org.cohort.story.StoryState.PUBLISHED;
import static org.cohort.story.StoryState.RETURNED;
import static org.cohort.story.StoryState.SUBMITTED;
import static org.cohort.story.StoryState.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How a story gets out: submitted by its author, which is her consent, published or returned by those who answer for the page. */
public final class StoryLifecycle {

    private static final Guard<StoryCase> WRITTEN = Guard.of("it has words", (c, now) ->
            Verdict.when(c.story().body() != null && !c.story().body().isBlank(), "story.empty"));

    public static final Lifecycle<StoryState, StoryAction, StoryCase> TABLE =
            Lifecycle.<StoryState, StoryAction, StoryCase>of("story", StoryState.class, StoryAction.class, DRAFT)
                    .state(c -> c.story().state(), (c, to) -> c.story().moveTo(to, c.at()))
                    .card(StoryLifecycle::card)
                    .on(SUBMIT).from(DRAFT, RETURNED, WITHDRAWN).to(SUBMITTED).by(Role.SELF).when(WRITTEN).tells(Role.COORDINATOR)
                    .on(PUBLISH).from(SUBMITTED).to(PUBLISHED).by(Role.COORDINATOR, Role.ORGANIZER).tells(Role.SELF, Role.MENTOR)
                    .on(RETURN).from(SUBMITTED).to(RETURNED).by(Role.COORDINATOR, Role.ORGANIZER).comment().tells(Role.SELF)
                    .on(WITHDRAW).from(SUBMITTED, PUBLISHED).to(WITHDRAWN).by(Role.SELF)
                    .waits(DRAFT, Role.SELF).waits(RETURNED, Role.SELF).waits(SUBMITTED, Role.COORDINATOR, Role.ORGANIZER)
                    .build();

    private StoryLifecycle() {
    }

    private static Card card(StoryCase c) {
        Story story = c.story();
        return new Card(story.publicId(), story.title(), "/stories/" + story.publicId(), story.accountId(), Map.of(
                Role.SELF, List.of(Addressee.person(story.accountId())),
                Role.MENTOR, List.of(Addressee.holders(Role.MENTOR, c.internship().project().id())),
                Role.COORDINATOR, List.of(Addressee.holders(Role.COORDINATOR, c.internship().project().participation().id())),
                Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, c.internship().project().participation().round().programId()))), null);
    }
}
