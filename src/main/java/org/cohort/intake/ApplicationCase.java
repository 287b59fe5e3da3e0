package org.cohort.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.time.Window;
import org.cohort.kernel.work.Addressee;
import org.cohort.kernel.work.Card;
import org.cohort.program.RoundRef;

/**
 * An application with what its lifecycle and policy must know.
 *
 * @param name      the applicant's name
 * @param window    when she may submit it
 * @param proposals when she may submit proposals
 * @param judges    the accounts that organize the program and may know of it
 * @param rivals    those that may not: in conflict with her, or with a proposal of their own to a project of hers (rule R3)
 */
public record ApplicationCase(Application application, RoundRef round, String name, Window window, Window proposals,
                              List<Long> judges, List<Long> rivals) {

    Card card() {
        Map<Role, List<Addressee>> people = Map.of(
                Role.SELF, List.of(Addressee.person(application.accountId())),
                Role.ORGANIZER, rivals.isEmpty() ? List.of(Addressee.holders(Role.ORGANIZER, round.programId()))
                        : judges.stream().map(Addressee::person).toList());
        boolean others = application.state() == ApplicationState.UNDER_REVIEW;
        return new Card(application.publicId(), others ? name + " · " + round.name() : round.name(), path(), application.accountId(), people, due());
    }

    String path() {
        return application.path();
    }

    private Instant due() {
        switch (application.state()) {
            case DRAFT:
                return window.shownEnd();
            case ELIGIBLE:
                return proposals.shownEnd();
            default:
                return null;
        }
    }
}
