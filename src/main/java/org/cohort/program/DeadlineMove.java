package org.cohort.program;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cohort.kernel.audit.Changes;
import org.cohort.kernel.text.Phrase;

/** A deadline as it was and as it will be. */
public record DeadlineMove(DeadlineKind kind, DeadlineSetting from, DeadlineSetting to) {

    /** Whether the deadline itself is another one, not only what is asked before or allowed after it. */
    public boolean isMoved() {
        return !Objects.equals(from.at(), to.at());
    }

    /** Whether people see it: a grace is shown to nobody (rule T1). */
    public boolean isSeen() {
        return isMoved() || !Objects.equals(from.soft(), to.soft());
    }

    /** Whether only organizers know of it. */
    public boolean isHidden() {
        return !isSeen();
    }

    /** The later of the two: an extension that reaches so far leaves its person untouched (rule T3). Null when both are. */
    Instant later() {
        return from.at() == null || to.at() != null && to.at().isAfter(from.at()) ? to.at() : from.at();
    }

    /** The way back. */
    DeadlineMove back() {
        return new DeadlineMove(kind, to, from);
    }

    /** What everybody may read of it; nothing of the grace. */
    List<Phrase> words() {
        List<Phrase> words = new ArrayList<>();
        if (isMoved()) {
            words.add(to.at() == null ? Phrase.of("deadline.says.gone", kind, from.at())
                    : from.at() == null ? Phrase.of("deadline.says.set", kind, to.at()) : Phrase.of("deadline.says.moved", kind, from.at(), to.at()));
        }
        if (!Objects.equals(from.soft(), to.soft())) {
            words.add(to.soft() == null ? Phrase.of("deadline.says.notSoft", kind, to.at()) : Phrase.of("deadline.says.soft", kind, to.soft(), to.at()));
        }
        return words;
    }

    /** For the audit trail, with the grace. */
    String noted() {
        return kind + " " + new Changes().value("at", from.at(), to.at()).value("soft", from.soft(), to.soft())
                .value("grace minutes", from.graceMinutes(), to.graceMinutes()).words();
    }
}
