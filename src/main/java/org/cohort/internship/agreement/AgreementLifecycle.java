package org.cohort.internship.agreement;

import static org.cohort.internship.agreement.AgreementAction.SIGN;
import static org.cohort.internship.agreement.AgreementState.SIGNED;
import static org.cohort.internship.agreement.AgreementState.UNSIGNED;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.cohort.internship.Coordination;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipPlan;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How an agreement is signed (rule I4): once, by its own side, while the internship stands. An organizer signs where no coordinator can. */
public final class AgreementLifecycle {

    static final Guard<AgreementCase> STANDS = Guard.of("internship stands",
            (c, now) -> Verdict.when(!c.internship().state().isBroken(), "internship.broken"));

    public static final Lifecycle<AgreementState, AgreementAction, AgreementCase> TABLE =
            Lifecycle.<AgreementState, AgreementAction, AgreementCase>of("agreement", AgreementState.class, AgreementAction.class, UNSIGNED)
                    .state(c -> c.agreement().state(), (c, to) -> c.agreement().move(to))
                    .card(AgreementLifecycle::card)
                    .on(SIGN).from(UNSIGNED).to(SIGNED).by(SELF, MENTOR, COORDINATOR, ORGANIZER).when(STANDS)
                    .waits(UNSIGNED, SELF, MENTOR, COORDINATOR)
                    .build();

    private AgreementLifecycle() {
    }

    /** The other parties are left out of the people, so that nobody is asked to sign what is not hers. */
    private static Card card(AgreementCase c) {
        Role signer = c.agreement().party().role();
        Map<Role, Collection<Addressee>> people = Map.of(signer, c.agreement().party() == Party.COORDINATOR && c.standIn()
                ? Coordination.organizers(c.internship()) : InternshipPeople.of(c.internship()).get(signer));
        String title = c.agreement().amendment() == 0 ? Words.say(Locale.ENGLISH, "agreement.title", c.intern())
                : Words.say(Locale.ENGLISH, "agreement.title.amendment", c.agreement().amendment(), c.intern());
        return new Card(c.agreement().publicId(), title,
                c.internship().path() + "/agreement", c.internship().accountId(), people,
                c.agreement().amendment() == 0 ? InternshipPlan.startOf(c.internship().startsOn(), c.internship().zone()) : null).within(c.internship().project().participation().title());
    }
}
