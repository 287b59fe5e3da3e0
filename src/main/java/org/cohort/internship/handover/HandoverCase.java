package org.cohort.internship.handover;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.Coordination;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/**
 * A handing over with what its lifecycle asks about.
 *
 * @param intern     the intern's name
 * @param candidates the accounts that mentor the project, without who hands over
 * @param standIn    whether the organizers look for somebody, as no coordinator can but perhaps who hands over herself
 */
record HandoverCase(Handover handover, InternshipRef internship, String intern, List<Long> candidates, boolean standIn) {

    Card card() {
        Map<Role, Collection<Addressee>> people = new EnumMap<>(InternshipPeople.of(internship));
        people.put(Role.SELF, List.of(Addressee.person(handover.accountId())));
        people.put(Role.MENTOR, handover.successorId() == null ? List.of() : List.of(Addressee.person(handover.successorId())));
        if (standIn) {
            people.put(Role.COORDINATOR, Coordination.organizers(internship));
        }
        return new Card(handover.publicId(), Words.say(Locale.ENGLISH, "handover.title", intern), "/handovers/" + handover.publicId(),
                handover.accountId(), people, null).within(internship.project().participation().title());
    }

    /** MENTOR is who is named. To the intern it is nothing: why her mentor leaves is not hers to read. */
    Set<Role> rolesOf(Actor actor) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (actor.is(internship.accountId())) {
            return roles;
        }
        if (actor.is(handover.accountId())) {
            roles.add(Role.SELF);
            return roles;
        }
        if (actor.is(handover.successorId())) {
            roles.add(Role.MENTOR);
        }
        var participation = internship.project().participation();
        if (actor.holds(Role.COORDINATOR, participation.id())) {
            roles.add(Role.COORDINATOR);
        }
        if (actor.holds(Role.ORGANIZER, participation.round().programId())) {
            roles.add(Role.ORGANIZER);
        }
        return roles;
    }
}
