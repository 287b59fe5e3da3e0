package org.cohort.story.panel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.program.RoundRef;

/** A question with its panel. @param on the accounts that sit on it */
record PanelQuestionCase(PanelQuestion question, Panel panel, RoundRef round, Collection<Long> on) {

    /** Its title says the panel alone: who asked stands nowhere else than on the page, if at all. */
    Card card() {
        return new Card(question.publicId(), Words.say(Locale.ENGLISH, "panelQuestion.title", panel.title()), "/panels/" + panel.publicId(), null, Map.of(
                Role.SELF, question.askerId() == null ? List.of() : List.of(Addressee.person(question.askerId())),
                Role.MENTOR, on.stream().sorted().map(Addressee::person).toList(),
                Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, round.programId()))), null).within(round.name());
    }
}
