package org.cohort.internship.help;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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
import org.cohort.kernel.lifecycle.Transitions;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.persistence.UseCase;
import org.cohort.kernel.text.Typed;

/** Asks for help and gives it. Each throws {@link NotFound} for what is not the actor's to know of. No word that is said reaches the audit trail or a notice. */
@UseCase
public class HelpService {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_WORDS = 8000;

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    InternshipDirectory internships;

    @Inject
    HelpCases cases;

    @Inject
    Transitions transitions;

    @Inject
    Outbox outbox;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * The intern, or a mentor of the project, asks.
     *
     * @param to {@link Addressed#COORDINATORS} or {@link Addressed#ORGANIZERS}
     * @return its public id
     * @throws Refused at every field that can't be right, and at {@code to} when nobody is there who is not party to it
     */
    @Requires(Role.SELF)
    public String ask(String internshipPublicId, Addressed to, String subject, String words) {
        InternshipRef internship = internships.internshipByPublicId(internshipPublicId);
        Asker side = side(internship);
        Long me = current.get().accountId();
        Findings findings = new Findings();
        String about = findings.read(() -> Typed.required("subject", subject, LONGEST_SUBJECT));
        String said = findings.read(() -> Typed.required("words", words, LONGEST_WORDS));
        findings.check(() -> {
            if (to == null || to == Addressed.BOTH) {
                throw Refused.input("to", "choice");
            }
            Role role = to == Addressed.COORDINATORS ? Role.COORDINATOR : Role.ORGANIZER;
            if (cases.helpers(role, side, me, internship).isEmpty()) {
                throw Refused.input("to", "help.nobody");
            }
        });
        findings.enforce();
        HelpRequest request = new HelpRequest(internship.id(), me, side, to, about, clock.instant());
        em.persist(request);
        em.flush();
        em.persist(new HelpWord(request.id(), me, clock.instant(), said));
        HelpCase subjectCase = cases.of(request, internship);
        transitions.begin(HelpLifecycle.TABLE, subjectCase);
        tell(subjectCase, to == Addressed.COORDINATORS ? Role.COORDINATOR : Role.ORGANIZER);
        return request.publicId();
    }

    /** Another word: an answer, or of who asked. */
    @Requires(Role.SELF)
    public void say(String publicId, String words) {
        HelpCase subject = cases.visible(current.get(), publicId);
        Set<Role> roles = HelpCases.rolesOf(current.get(), subject);
        HelpAction action = roles.contains(Role.SELF) ? HelpAction.ASK : HelpAction.ANSWER;
        HelpLifecycle.TABLE.may(subject, action, roles, clock.instant()).enforce();
        String said = Typed.required("words", words, LONGEST_WORDS);
        em.persist(new HelpWord(subject.request().id(), current.get().accountId(), clock.instant(), said));
        move(subject, action, roles);
    }

    /** Nothing more is needed; who asked can always ask again. */
    @Requires(Role.SELF)
    public void close(String publicId) {
        HelpCase subject = cases.visible(current.get(), publicId);
        move(subject, HelpAction.CLOSE, HelpCases.rolesOf(current.get(), subject));
    }

    /** The organizers read it too from now on. */
    @Requires({Role.SELF, Role.SYSTEM})
    public void passOn(String publicId) {
        HelpCase subject = cases.visible(current.get(), publicId);
        move(subject, HelpAction.PASS_ON, HelpCases.rolesOf(current.get(), subject));
        subject.request().passOn();
        transitions.refresh(HelpLifecycle.TABLE, subject);
        tell(subject, Role.ORGANIZER);
    }

    private void move(HelpCase subject, HelpAction action, Set<Role> roles) {
        transitions.fire(HelpLifecycle.TABLE, subject, action, roles, null);
        subject.request().noteMove(current.get().accountId(), clock.instant());
    }

    private void tell(HelpCase subject, Role role) {
        subject.asked(role).stream().sorted().forEach(helper -> outbox.tell(helper, "help.ASK", subject.card().path(), subject.card().title()));
    }

    private Asker side(InternshipRef internship) {
        Set<Role> roles = InternshipPolicy.rolesOf(current.get(), internship);
        if (roles.contains(Role.SELF)) {
            return Asker.INTERN;
        }
        if (roles.contains(Role.MENTOR)) {
            return Asker.MENTOR;
        }
        throw new NotFound();
    }
}
