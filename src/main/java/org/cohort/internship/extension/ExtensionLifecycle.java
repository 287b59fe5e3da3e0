package org.cohort.internship.extension;

import static org.cohort.internship.extension.ExtensionAction.AGREE;
import static org.cohort.internship.extension.ExtensionAction.DECLINE;
import static org.cohort.internship.extension.ExtensionAction.GRANT;
import static org.cohort.internship.extension.ExtensionAction.REFUSE;
import static org.cohort.internship.extension.ExtensionAction.UNDO;
import static org.cohort.internship.extension.ExtensionAction.WITHDRAW;
import static org.cohort.internship.extension.ExtensionState.AGREED;
import static org.cohort.internship.extension.ExtensionState.ASKED;
import static org.cohort.internship.extension.ExtensionState.DECLINED;
import static org.cohort.internship.extension.ExtensionState.GRANTED;
import static org.cohort.internship.extension.ExtensionState.REFUSED;
import static org.cohort.internship.extension.ExtensionState.UNDONE;
import static org.cohort.internship.extension.ExtensionState.WITHDRAWN;
import static org.cohort.kernel.access.Role.COORDINATOR;
import static org.cohort.kernel.access.Role.MENTOR;
import static org.cohort.kernel.access.Role.ORGANIZER;
import static org.cohort.kernel.access.Role.SELF;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.cohort.internship.InternshipPeople;
import org.cohort.internship.InternshipState;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Guard;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;

/** How an extension of an internship comes about (rule T4): one side asks, the other agrees, the coordinator or an organizer grants. */
public final class ExtensionLifecycle {

    static final Guard<ExtensionCase> OTHER_SIDE = Guard.of("the other side", (c, now) -> {
        boolean intern = c.isActor(c.internship().accountId());
        return intern == (c.extension().askedAs() == SELF) ? Verdict.denied("internship-extension.ownSide") : Verdict.allowed();
    });

    static final Guard<ExtensionCase> ASKER = Guard.of("asked for it", (c, now) ->
            c.isActor(c.extension().askedBy()) ? Verdict.allowed() : Verdict.denied("internship-extension.notAsker"));

    /** Whoever wanted it does not decide about it; an organizer's ruling that wants it is her decision already, which only waits for the intern. */
    static final Guard<ExtensionCase> NOT_OWN = Guard.of("neither asked nor agreed", (c, now) ->
            c.extension().askedAs() != ORGANIZER && c.isActor(c.extension().askedBy()) || c.isActor(c.extension().agreedBy()) ? Verdict.denied("internship-extension.own") : Verdict.allowed());

    static final Guard<ExtensionCase> RUNNING = Guard.of("internship runs", (c, now) ->
            Verdict.when(c.internship().state() == InternshipState.ACTIVE, "internship-extension.notRunning"));

    static final Guard<ExtensionCase> WITHIN_RULES = Guard.of("within the program's limit", (c, now) ->
            Verdict.when(c.extension().weeks() <= c.left(), "internship-extension.limit", c.left()));

    static final Guard<ExtensionCase> UNUSED = Guard.of("nothing it made was used", (c, now) -> c.back());

    public static final Lifecycle<ExtensionState, ExtensionAction, ExtensionCase> TABLE =
            Lifecycle.<ExtensionState, ExtensionAction, ExtensionCase>of("internship-extension", ExtensionState.class, ExtensionAction.class, ASKED)
                    .state(c -> c.extension().state(), (c, to) -> c.extension().move(to))
                    .card(ExtensionLifecycle::card)
                    .on(AGREE).from(ASKED).to(AGREED).by(SELF, MENTOR).when(OTHER_SIDE, RUNNING).tells(SELF, MENTOR, COORDINATOR)
                    .on(DECLINE).from(ASKED).to(DECLINED).by(SELF, MENTOR).when(OTHER_SIDE).comment().asks().tells(SELF, MENTOR)
                    .on(GRANT).from(AGREED).to(GRANTED).by(COORDINATOR, ORGANIZER).when(NOT_OWN, RUNNING, WITHIN_RULES).tells(SELF, MENTOR, COORDINATOR, ORGANIZER)
                    .on(REFUSE).from(AGREED).to(REFUSED).by(COORDINATOR, ORGANIZER).when(NOT_OWN).comment().asks().tells(SELF, MENTOR)
                    .on(WITHDRAW).from(ASKED, AGREED).to(WITHDRAWN).by(SELF, MENTOR, ORGANIZER).when(ASKER).asks().tells(SELF, MENTOR)
                    .on(UNDO).from(GRANTED).to(UNDONE).by(COORDINATOR, ORGANIZER).when(RUNNING, UNUSED).comment().asks().tells(SELF, MENTOR, COORDINATOR, ORGANIZER)
                    .waits(ASKED, SELF, MENTOR).waits(AGREED, COORDINATOR, ORGANIZER)
                    .build();

    private ExtensionLifecycle() {
    }

    /** As long as the other side is asked, only that side is. */
    private static Card card(ExtensionCase c) {
        InternshipExtension extension = c.extension();
        Map<Role, Collection<Addressee>> people = new EnumMap<>(InternshipPeople.of(c.internship()));
        if (extension.state() == ASKED) {
            people.remove(extension.askedAs() == SELF ? SELF : MENTOR);
        }
        return new Card(extension.publicId(), Words.say(Locale.ENGLISH, "internship-extension.title", extension.weeks(), c.intern()),
                "/extensions/" + extension.publicId(), c.internship().accountId(), people, null).within(c.internship().project().participation().title());
    }
}
