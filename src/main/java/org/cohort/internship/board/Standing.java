package org.cohort.internship.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;

/**
 * Where an internship stands among others: what the order of a board, its filter and its counts ask for, of every one; the rest of a
 * {@link BoardRow} is loaded for those that are shown.
 *
 * @param name          the intern's
 * @param participation public id of the community's part in the round
 * @param community     its name
 * @param mentored      whether the mentor who is looked for mentors it; true where none is
 * @param roles         what the reader is to it
 * @param facts         those that weigh something
 * @param said          what people say of its lights
 * @param by            when what is to be done first is to be done; null when there is no date
 */
record Standing(Long id, String name, Long programId, String participation, String community, boolean mentored, Set<Role> roles, Facts facts, List<LightSaid> said,
                Light light, Light mentorLight, Instant by) {

    /** The graver of both lights, then what weighs more, then what is due first; what is over last. */
    static final Comparator<Standing> ORDER = Comparator
            .comparing(Standing::isOver)
            .thenComparing(Comparator.comparing(Standing::gravest).reversed())
            .thenComparing(Comparator.comparing((Standing one) -> one.light().points() + one.mentorLight().points()).reversed())
            .thenComparing(one -> one.by() == null ? Instant.MAX : one.by())
            .thenComparing(Standing::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Standing::id);

    /** What somebody says of that light, the last word should two have spoken at once; null where nobody does. */
    LightSaid said(LightOverride.Whose whose) {
        return said.stream().filter(one -> one.whose() == whose).findFirst().orElse(null);
    }

    LightTone gravest() {
        LightTone its = tone(light, LightOverride.Whose.INTERN);
        LightTone mentors = tone(mentorLight, LightOverride.Whose.MENTORS);
        return its.compareTo(mentors) > 0 ? its : mentors;
    }

    /** Whether it is among those of this light: what somebody says brings it there, and never takes it away from where the numbers put it. */
    boolean isAmong(LightTone tone) {
        return tone == gravest() || tone == (light.tone().compareTo(mentorLight.tone()) > 0 ? light.tone() : mentorLight.tone());
    }

    private LightTone tone(Light computed, LightOverride.Whose whose) {
        LightSaid says = said(whose);
        return says == null ? computed.tone() : says.tone();
    }

    /** Whether the internship is over, however it ended. */
    boolean isOver() {
        return facts.state() != InternshipState.ACTIVE && facts.state() != InternshipState.OFFERED;
    }
}
