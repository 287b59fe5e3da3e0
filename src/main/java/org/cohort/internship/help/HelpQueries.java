package org.cohort.internship.help;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;

/** What people read of requests for help: never how many there are that are not theirs to know of. */
@Queries
public class HelpQueries {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    HelpCases cases;

    @Inject
    Clock clock;

    /** @throws NotFound for who has nothing to do with the internship */
    public HelpPage page(Actor actor, String internshipPublicId) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        if (roles.isEmpty()) {
            throw new NotFound();
        }
        Asker side = roles.contains(Role.SELF) ? Asker.INTERN : roles.contains(Role.MENTOR) ? Asker.MENTOR : null;
        List<HelpCase> visible = cases.of(internship.id()).stream().map(request -> cases.of(request, internship))
                .filter(found -> !HelpCases.rolesOf(actor, found).isEmpty()).toList();
        Map<Long, String> names = cases.namesOf(Stream.concat(Stream.of(internship.accountId()), visible.stream().map(found -> found.request().askedBy())).distinct().toList());
        return new HelpPage(internship, names.getOrDefault(internship.accountId(), ""), side, side == null ? List.of() : choices(actor, side, internship),
                side == null ? List.of() : cases.names(cases.leftOut(Role.COORDINATOR, side, actor.accountId(), internship)),
                visible.stream().map(found -> row(found.request(), names)).toList());
    }

    private List<HelpPage.Choice> choices(Actor actor, Asker side, InternshipRef internship) {
        List<HelpPage.Choice> choices = new ArrayList<>();
        Map.of(Addressed.COORDINATORS, Role.COORDINATOR, Addressed.ORGANIZERS, Role.ORGANIZER).entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(to -> {
            Set<Long> helpers = cases.helpers(to.getValue(), side, actor.accountId(), internship);
            if (!helpers.isEmpty()) {
                choices.add(new HelpPage.Choice(to.getKey(), cases.names(helpers)));
            }
        });
        return choices;
    }

    /** @throws NotFound when there is none that is hers to know of */
    public HelpView view(Actor actor, String publicId) {
        HelpCase subject = cases.visible(actor, publicId);
        HelpRequest request = subject.request();
        Set<Role> roles = HelpCases.rolesOf(actor, subject);
        List<HelpWord> said = em.createQuery("select w from HelpWord w where w.helpId = :help order by w.id", HelpWord.class)
                .setParameter("help", request.id()).getResultList();
        Map<Long, String> names = cases.namesOf(Stream.concat(Stream.of(request.askedBy()), said.stream().map(HelpWord::accountId)).distinct().toList());
        Set<Long> readers = new TreeSet<>(subject.asked(Role.COORDINATOR));
        readers.addAll(subject.asked(Role.ORGANIZER));
        List<Option<HelpAction>> options = HelpLifecycle.TABLE.options(subject, roles, clock.instant()).stream()
                .filter(option -> option.isAllowed() && (option.action() == HelpAction.CLOSE || option.action() == HelpAction.PASS_ON)).toList();
        boolean mine = roles.contains(Role.SELF);
        Verdict say = HelpLifecycle.TABLE.may(subject, mine ? HelpAction.ASK : HelpAction.ANSWER, roles, clock.instant());
        return new HelpView(row(request, names), subject.internship(), subject.intern(), cases.names(readers),
                said.stream().map(word -> new HelpView.Word(names.getOrDefault(word.accountId(), ""), word.saidAt(), word.words())).toList(), mine, say, options);
    }

    private static HelpView.Row row(HelpRequest request, Map<Long, String> names) {
        return new HelpView.Row(request.publicId(), request.subject(), request.side(), names.getOrDefault(request.askedBy(), ""), request.state(),
                request.addressed(), request.askedAt(), request.closedAt());
    }
}
