package org.cohort.internship;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Phrase;

/** What people read about internships. */
@Queries
public class InternshipQueries {

    @Inject
    InternshipDirectory directory;

    @Inject
    InternshipCases cases;

    @Inject
    Directory people;

    @Inject
    Transitions transitions;

    @Inject
    @Any
    Instance<StillOwed> owed;

    /** @throws NotFound when there is none that the actor may see */
    public InternshipView view(Actor actor, String publicId) {
        Internship internship = directory.byPublicId(publicId);
        InternshipCase subject = cases.of(internship);
        Set<Role> roles = InternshipPolicy.rolesOf(actor, subject.ref());
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        List<Option<InternshipAction>> options = options(subject, roles);
        boolean completes = options.stream().anyMatch(option -> option.action() == InternshipAction.COMPLETE && option.isAllowed());
        List<Phrase> still = completes ? owed.stream().flatMap(part -> part.of(subject.ref()).stream()).toList() : List.of();
        return new InternshipView(subject.ref(), subject.intern(), mentors(subject.ref()), internship.endedAt(), options, still, actor.is(internship.accountId()));
    }

    /** What others do is not offered to her at all; what is hers and not possible now, is, with the reason. */
    private List<Option<InternshipAction>> options(InternshipCase subject, Set<Role> roles) {
        return transitions.options(InternshipLifecycle.TABLE, subject, roles).stream()
                .filter(option -> option.verdict().kind() != Verdict.Kind.DENIED).toList();
    }

    private List<String> mentors(InternshipRef internship) {
        Collection<Long> accounts = people.holders(Role.MENTOR, internship.project().id());
        return people.people(accounts).values().stream().map(Directory.Person::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
