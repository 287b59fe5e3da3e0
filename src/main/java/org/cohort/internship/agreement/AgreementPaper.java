package org.cohort.internship.agreement;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cohort.kernel.pdf.Paper;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/** An agreement or an amendment on paper: its exact words, the signatures, and the fingerprint by which the words are known again (rule I4). */
public final class AgreementPaper {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private AgreementPaper() {
    }

    /** What the paper is called, as a file and on top. @param amendment 0 for the agreement itself */
    public static String title(AgreementView view, int amendment) {
        return amendment == 0 ? say("agreement.paper.title", view.intern()) : say("agreement.paper.amendment", amendment, view.intern());
    }

    /** The exact text: its SHA-256 is the fingerprint. */
    public static byte[] bytes(AgreementView.Paper paper) {
        return paper.text().getBytes(StandardCharsets.UTF_8);
    }

    public static Paper of(AgreementView view, AgreementView.Paper paper) {
        var round = view.internship().project().participation().round();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(say("agreement.paper.round"), round.programName() + ", " + round.name());
        facts.put(say("agreement.paper.edition"), String.valueOf(paper.edition()));
        facts.put(say("agreement.paper.hash"), paper.sha256());
        List<List<String>> rows = paper.copies().stream().map(copy -> List.of(say("enum.Party." + copy.party()),
                copy.signedAt() == null ? say("agreement.paper.unsigned") : copy.signedName(),
                copy.signedAt() == null ? "" : say("layout.when.utc", Moments.at(copy.signedAt(), ZoneOffset.UTC, LANGUAGE)),
                copy.address() == null ? "" : copy.address())).toList();
        return Paper.titled(title(view, paper.amendment()), LANGUAGE).facts(facts).heading(say("agreement.paper.text")).markdown(paper.text())
                .heading(say("internship.agreement.signatures"))
                .table(List.of(say("agreement.paper.party"), say("agreement.paper.name"), say("agreement.paper.at"), say("agreement.paper.address")), rows)
                .text(say("agreement.paper.note")).foot("SHA-256 " + paper.sha256());
    }

    private static String say(String key, Object... args) {
        return Words.say(LANGUAGE, key, args);
    }
}
