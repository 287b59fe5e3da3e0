package org.cohort.internship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.work.Addressee;

/** Whether somebody coordinates an internship. Where nobody does who has no other part in it, the program's organizers stand in. */
@ApplicationScoped
public class Coordination {

    @Inject
    Directory people;

    /** Whether the organizers stand in: its community has no coordinator, or none who is neither the intern nor one of these. */
    public boolean isMissing(InternshipRef internship, Collection<Long> involved) {
        Set<Long> others = Stream.concat(Stream.of(internship.accountId()), involved.stream()).collect(Collectors.toSet());
        return people.holders(Role.COORDINATOR, internship.project().participation().id()).stream().allMatch(others::contains);
    }

    /** The same, where a mentor can't stand for the coordinators. */
    public boolean isMissingBesideMentors(InternshipRef internship) {
        return isMissing(internship, people.holders(Role.MENTOR, internship.project().id()));
    }

    /** Who is asked in the coordinators' place. */
    public static Collection<Addressee> organizers(InternshipRef internship) {
        return List.of(Addressee.holders(Role.ORGANIZER, internship.project().participation().round().programId()));
    }
}
