package org.cohort.project;

import java.util.List;
import org.cohort.kernel.lifecycle.Option;

/**
 * A mentor of a project, as its page shows her.
 *
 * @param options what the reader may do to this mentorship; an action reads {@code APPROVE.<public id>}, so that one
 *                page can offer those of several
 */
public record MentorRow(String publicId, String name, boolean lead, MentorshipState state, List<Option<String>> options) {

    /** Where several people are listed, only what the reader can do now is offered. */
    static MentorRow of(MentorshipCase c, List<Option<MentorshipAction>> options) {
        return new MentorRow(c.mentorship().publicId(), c.name(), c.mentorship().isLead(), c.mentorship().state(), options.stream()
                .filter(Option::isAllowed)
                .filter(o -> o.action() != MentorshipAction.REQUEST || !c.mentorship().isLead())
                .map(o -> new Option<>(o.action() + "." + c.mentorship().publicId(), o.label(), o.verdict(), o.comment(), o.question(), o.grave(), o.told())).toList());
    }

    /** Whether she began the project and has not submitted it: nobody invited her. */
    public boolean isBeginner() {
        return lead && state == MentorshipState.DRAFT;
    }

    public boolean hasOptions() {
        return !options.isEmpty();
    }
}
