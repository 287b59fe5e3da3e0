package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cohort.kernel.time.Window;
import org.cohort.program.Gate;
import org.cohort.program.Windows;

/** Which rounds take proposals now, for lists of projects of many rounds: asked once a page. */
@Named
@RequestScoped
public class ProposalsNow {

    @Inject
    private Windows windows;

    @Inject
    private Clock clock;

    private Map<String, Window> proposing;

    /** The public ids of the rounds that do. */
    public Set<String> rounds() {
        return proposing().entrySet().stream().filter(round -> round.getValue().isOpen(clock.instant())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether the round takes none any more. @param round its public id */
    public boolean isOver(String round) {
        return !proposing().containsKey(round) || proposing().get(round).isOver(clock.instant());
    }

    private Map<String, Window> proposing() {
        if (proposing == null) {
            proposing = windows.shown(Gate.PROPOSAL);
        }
        return proposing;
    }
}
