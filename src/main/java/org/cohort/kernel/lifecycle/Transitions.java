package org.cohort.kernel.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.outbox.Outbox;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.kernel.work.Tasks;

/**
 * Applies a lifecycle: the only writer of state. One call checks who, from where and the guards, moves the subject,
 * writes the audit entry, moves the tasks and posts the notices, all in the caller's transaction.
 */
@ApplicationScoped
public class Transitions {

    private static final int LONGEST_COMMENT = 4000;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Tasks tasks;

    @Inject
    private Outbox outbox;

    @Inject
    private Directory directory;

    @Inject
    private Event<Transitioned> events;

    /**
     * Fires an action.
     *
     * @param roles   what the current actor is to the subject, as the feature's policy says
     * @param comment words that come with it, or null
     * @throws Refused with the reason when it may not be done
     */
    public <S extends Enum<S>, A extends Enum<A>, T> void fire(Lifecycle<S, A, T> lifecycle, T subject, A action, Set<Role> roles, String comment) {
        fire(lifecycle, subject, action, roles, comment, true);
    }

    /** The same without its notices: it follows from something of which the caller tells everybody. */
    public <S extends Enum<S>, A extends Enum<A>, T> void follow(Lifecycle<S, A, T> lifecycle, T subject, A action, Set<Role> roles) {
        fire(lifecycle, subject, action, roles, null, false);
    }

    private <S extends Enum<S>, A extends Enum<A>, T> void fire(Lifecycle<S, A, T> lifecycle, T subject, A action, Set<Role> roles, String comment, boolean tells) {
        Instant now = clock.instant();
        lifecycle.may(subject, action, roles, now).enforce();
        S from = lifecycle.stateOf(subject);
        Transition<S, A, T> transition = lifecycle.find(from, action);
        String words = comment == null || comment.isBlank() ? null : comment.strip();
        if (transition.comment() && words == null) {
            throw Refused.input("comment", "comment.required");
        }
        if (words != null && words.length() > LONGEST_COMMENT) {
            throw Refused.input("comment", "tooLong", LONGEST_COMMENT);
        }
        lifecycle.move(subject, transition.to());
        Card card = lifecycle.cardOf(subject);
        audit.record(lifecycle.name(), card.publicId(), action.name(), from.name(), transition.to().name(), words);
        tasks.put(lifecycle.name(), transition.to().name(), card, lifecycle.waitsFor(transition.to()));
        if (tells) {
            tell(lifecycle.name() + "." + action, card, transition.tells(), words);
        }
        events.fire(new Transitioned(lifecycle.name(), subject, action, from, transition.to(), current.get(), words));
    }

    /** Puts the tasks and the audit entry of a new subject, in its initial state. */
    public <S extends Enum<S>, A extends Enum<A>, T> void begin(Lifecycle<S, A, T> lifecycle, T subject) {
        Card card = lifecycle.cardOf(subject);
        S state = lifecycle.stateOf(subject);
        audit.record(lifecycle.name(), card.publicId(), "CREATE", null, state.name(), null);
        tasks.put(lifecycle.name(), state.name(), card, lifecycle.waitsFor(state));
    }

    /** Puts the subject's tasks again after its dates or its people changed. */
    public <S extends Enum<S>, A extends Enum<A>, T> void refresh(Lifecycle<S, A, T> lifecycle, T subject) {
        S state = lifecycle.stateOf(subject);
        tasks.put(lifecycle.name(), state.name(), lifecycle.cardOf(subject), lifecycle.waitsFor(state));
    }

    /** What a page offers the actor. */
    public <S extends Enum<S>, A extends Enum<A>, T> List<Option<A>> options(Lifecycle<S, A, T> lifecycle, T subject, Set<Role> roles) {
        return lifecycle.options(subject, roles, clock.instant());
    }

    private void tell(String key, Card card, Set<Role> roles, String comment) {
        Actor actor = current.get();
        Set<Long> accounts = roles.stream()
                .flatMap(role -> card.people().containsKey(role) ? card.people().get(role).stream() : Stream.empty())
                .flatMap(this::accountsOf)
                .filter(account -> !actor.is(account))
                .collect(Collectors.toSet());
        for (Long account : accounts) {
            outbox.tell(account, key, card.path(), card.title(), actor.name(), comment == null ? "" : comment);
        }
    }

    private Stream<Long> accountsOf(Addressee addressee) {
        Collection<Long> accounts = addressee.account() != null ? List.of(addressee.account())
                : directory.holders(addressee.holder().role(), addressee.holder().scope());
        return accounts.stream();
    }
}
