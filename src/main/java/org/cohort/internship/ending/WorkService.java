package org.cohort.internship.ending;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Hands in, accepts and returns work products. Each throws {@link NotFound} for an internship the actor may not see. */
@UseCase
public class WorkService {

    private static final int LONGEST = 8000;

    @Inject
    InternshipDirectory internships;

    @Inject
    WorkProducts products;

    @Inject
    Transitions transitions;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    @Requires(Role.SELF)
    public WorkView view(String internshipPublicId) {
        InternshipRef internship = visible(internshipPublicId);
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        boolean there = products.of(internship.id()).isPresent();
        WorkCase subject = products.of(products.of(internship.id()).orElseGet(() -> new WorkProduct(internship.id(), false)));
        WorkProduct work = subject.work();
        return new WorkView(internship, subject.intern(), work.isRequired(), work.state(), work.version(), work.link(), work.description(), work.handedInAt(), work.acceptedAt(),
                WorkLifecycle.TABLE.may(subject, WorkAction.HAND_IN, roles, clock.instant()),
                there ? WorkLifecycle.TABLE.options(subject, roles, clock.instant()).stream().filter(option -> option.action() != WorkAction.HAND_IN && option.isAllowed()).toList() : List.of());
    }

    /**
     * Hands it in, or changes it before it is accepted.
     *
     * @param version the version the page showed; 0 for none
     * @throws Refused at what can't be right, or as stale
     */
    @Requires(Role.SELF)
    public void handIn(String internshipPublicId, int version, String link, String description) {
        InternshipRef internship = visible(internshipPublicId);
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        if (!roles.contains(Role.SELF)) {
            throw new NotFound();
        }
        WorkLifecycle.RUNNING.check().apply(new WorkCase(null, internship, ""), clock.instant()).enforce();
        if (products.of(internship.id()).map(WorkProduct::version).orElse(0) != version) {
            throw new Refused(Verdict.conflict("stale"));
        }
        Findings findings = new Findings();
        String address = findings.read(() -> {
            Typed.required("link", link, 500);
            return Typed.link("link", link);
        });
        String words = findings.read(() -> Typed.required("description", description, LONGEST));
        findings.enforce();
        WorkCase subject = products.made(internship);
        WorkLifecycle.TABLE.may(subject, WorkAction.HAND_IN, roles, clock.instant()).enforce();
        subject.work().write(address, words, clock.instant());
        transitions.fire(WorkLifecycle.TABLE, subject, WorkAction.HAND_IN, roles, null);
    }

    /** Accepts or returns it. @param comment needed for returning */
    @Requires(Role.SELF)
    public void perform(String internshipPublicId, WorkAction action, String comment) {
        InternshipRef internship = visible(internshipPublicId);
        WorkCase subject = products.of(products.of(internship.id()).orElseThrow(NotFound::new));
        transitions.fire(WorkLifecycle.TABLE, subject, action, InternshipPolicy.rolesOf(current.get(), internship), comment);
        if (action == WorkAction.ACCEPT) {
            subject.work().noteAcceptance(current.get().accountId(), clock.instant());
        }
    }

    private InternshipRef visible(String publicId) {
        InternshipRef internship = internships.internshipByPublicId(publicId);
        if (!InternshipPolicy.maySee(current.get(), internship)) {
            throw new NotFound();
        }
        return internship;
    }
}
