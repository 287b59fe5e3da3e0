package org.cohort.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cohort.kernel.text.Phrase;
import org.cohort.kernel.text.Words;
import org.cohort.program.rules.Rules;

/** What happens at a deadline (rule T1), as the round's rules have it. */
public final class GateWords {

    private GateWords() {
    }

    /** What it opens, what it closes, and what else hangs on it. */
    public static List<Phrase> of(DeadlineKind kind, Rules rules) {
        List<Phrase> words = new ArrayList<>();
        Arrays.stream(Gate.values()).filter(gate -> gate.opens() == kind).forEach(gate -> words.add(Phrase.of("program.gate.opens." + gate)));
        Arrays.stream(Gate.values()).filter(gate -> gate.closes() == kind).forEach(gate -> words.add(Phrase.of("program.gate.closes." + gate)));
        if (Words.has("program.gate.also." + kind)) {
            words.add(Phrase.of("program.gate.also." + kind, rules.opensBefore()));
        }
        rules.shares().stream().filter(share -> share.moment() == kind.moment()).forEach(share -> words.add(Phrase.of("program.gate.pays", share.percent())));
        return words;
    }
}
