package org.cohort.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.time.Window;

/** Puts together what a participation's lifecycle asks for. */
@ApplicationScoped
public class ParticipationCases {

    @Inject
    ProgramDirectory directory;

    @Inject
    Windows windows;

    public ParticipationLifecycle.Case of(Participation participation, Actor actor) {
        ParticipationRef ref = directory.participation(participation.id());
        Map<Gate, Window> all = windows.all(ref.round().id(), actor.accountId(), Place.of(ref));
        Window decision = all.get(Gate.DECISION);
        // Leaving has no beginning: from the start until the announcement. More time for choosing is for nothing else.
        Window selection = decision.fromEver();
        return new ParticipationLifecycle.Case(participation, ref, all.get(Gate.COMMUNITY_SIGN_UP), selection, all.get(Gate.PROJECT));
    }

    Window signUpOf(RoundRef round, Actor actor) {
        return windows.of(round.id(), Gate.COMMUNITY_SIGN_UP, actor.accountId());
    }
}
