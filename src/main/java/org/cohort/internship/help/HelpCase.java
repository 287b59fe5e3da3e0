package org.cohort.internship.help;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/**
 * A request for help with who could help: persons, never roles, because who holds the role and is party to it must not learn of it.
 *
 * @param intern       the intern's name
 * @param coordinators accounts of the coordinators it is not kept from
 * @param organizers   those of the organizers, likewise
 */
record HelpCase(HelpRequest request, InternshipRef internship, String intern, Set<Long> coordinators, Set<Long> organizers) {

    /** The coordinators who read it. */
    Set<Long> asked(Role role) {
        return switch (role) {
            case COORDINATOR -> request.addressed() == Addressed.ORGANIZERS ? Set.of() : coordinators;
            case ORGANIZER -> request.addressed() == Addressed.COORDINATORS ? Set.of() : organizers;
            default -> Set.of();
        };
    }

    /** Its title names nobody's trouble: that somebody asks stands in her own lists and in those of who was asked. */
    Card card() {
        Map<Role, Collection<Addressee>> people = Map.of(
                Role.SELF, List.of(Addressee.person(request.askedBy())),
                Role.COORDINATOR, asked(Role.COORDINATOR).stream().sorted().map(Addressee::person).toList(),
                Role.ORGANIZER, asked(Role.ORGANIZER).stream().sorted().map(Addressee::person).toList());
        return new Card(request.publicId(), Words.say(Locale.ENGLISH, "help.title." + request.side(), intern), "/help/" + request.publicId(),
                request.askedBy(), people, null).within(internship.project().participation().title());
    }
}
