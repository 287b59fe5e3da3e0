package org.cohort.story.panel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.program.RoundRef;

/**
 * A panel with what its lifecycle must know.
 *
 * @param readable whether something is answered that everybody may read
 * @param on       the accounts that sit on it
 */
record PanelCase(Panel panel, RoundRef round, boolean readable, Collection<Long> on) {

    Card card() {
        return new Card(panel.publicId(), panel.title(), "/panels/" + panel.publicId(), null,
                Map.of(Role.MENTOR, on.stream().sorted().map(Addressee::person).toList(), Role.ORGANIZER, List.of(Addressee.holders(Role.ORGANIZER, round.programId()))), null).within(round.name());
    }
}
