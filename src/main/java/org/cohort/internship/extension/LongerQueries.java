package org.cohort.internship.extension;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cohort.internship.DateChange;
import org.cohort.internship.InternshipDirectory;
import org.cohort.internship.InternshipPolicy;
import org.cohort.internship.InternshipRef;
import org.cohort.internship.Stage;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.text.Typed;

/** What people read about extensions of internships. */
@Queries
public class LongerQueries {

    @Inject
    InternshipDirectory internships;

    @Inject
    Longer longer;

    @Inject
    Moves moves;

    @Inject
    Clock clock;

    /** How many weeks the program's rules still allow an internship; 0 for none. */
    public int left(InternshipRef internship) {
        return longer.left(internship);
    }

    /** How many weeks the outcome of a stage can ask for: what the rules still allow, and what was granted because it asked before. */
    public int left(InternshipRef internship, Stage stage) {
        return longer.left(internship) + longer.weeks(internship, stage);
    }

    /** How many weeks were granted because the outcome of a stage asked for them, so that they needn't be asked for again; 0 for none. */
    public int granted(InternshipRef internship, Stage stage) {
        return longer.weeks(internship, stage);
    }

    /** The extensions of an internship that the caller has let the reader see, the latest first. */
    public List<LongerRow> of(InternshipRef internship) {
        return longer.of(internship.id()).stream().map(this::row).toList();
    }

    /** The one that is being decided, of an internship that the caller has let the reader see; null where none is. */
    public LongerRow open(InternshipRef internship) {
        return longer.of(internship.id()).stream().filter(x -> x.state().isOpen()).findFirst().map(this::row).orElse(null);
    }

    /** Whether the reader can ask for one now, or why not. */
    public Verdict mayAsk(Actor actor, InternshipRef internship) {
        return longer.mayAsk(internship, InternshipPolicy.rolesOf(actor, internship));
    }

    /**
     * What would move if so many weeks were asked for and granted now, as the reader may read it.
     *
     * @param typed the weeks, as typed
     * @throws Refused at the field {@code weeks}, and for who can't ask now
     */
    public List<DateChange> preview(Actor actor, InternshipRef internship, String typed) {
        Set<Role> roles = InternshipPolicy.rolesOf(actor, internship);
        longer.mayAsk(internship, roles).enforce();
        return readable(roles, moves.preview(internship, Typed.number("weeks", typed, 1, longer.left(internship))));
    }

    /** Amounts are the intern's and the organizers' to read; nothing tells the intern what an evaluation says that is not hers to read yet. */
    private List<DateChange> readable(Set<Role> roles, List<DateChange> changes) {
        boolean readsAmounts = roles.contains(Role.SELF) || roles.contains(Role.ORGANIZER);
        List<DateChange> read = roles.contains(Role.SELF) ? moves.readable(changes) : changes;
        return readsAmounts ? read : read.stream().map(DateChange::withoutAmount).toList();
    }

    /** @throws NotFound when there is none that the actor may see */
    public LongerView view(Actor actor, String publicId) {
        ExtensionCase subject = longer.visible(actor, publicId);
        InternshipExtension extension = subject.extension();
        Set<Role> roles = InternshipPolicy.rolesOf(actor, subject.internship());
        List<Option<ExtensionAction>> options = ExtensionLifecycle.TABLE.options(subject, roles, clock.instant()).stream()
                .filter(option -> option.verdict().kind() != Verdict.Kind.DENIED || "internship-extension.own".equals(option.verdict().reason())).toList();
        List<DateChange> changes = switch (extension.state()) {
            case ASKED, AGREED -> moves.preview(subject.internship(), extension.weeks());
            case GRANTED, UNDONE -> moves.made(extension);
            case DECLINED, REFUSED, WITHDRAWN -> List.of();
        };
        List<DateChange> read = readable(roles, changes);
        return new LongerView(row(extension), subject.internship(), subject.intern(), extension.reason(), subject.left(), read,
                Moves.seen(roles.contains(Role.SELF) ? read : changes), options);
    }

    private LongerRow row(InternshipExtension x) {
        return new LongerRow(x.publicId(), x.state(), x.weeks(), longer.name(x.askedBy()), x.askedAt(), longer.name(x.agreedBy()), x.agreedAt(),
                longer.name(x.decidedBy()), x.decidedAt(), x.answer(), x.endsFrom(), x.endsTo());
    }
}
