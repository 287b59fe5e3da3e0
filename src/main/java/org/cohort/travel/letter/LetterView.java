package org.cohort.travel.letter;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A letter as its page shows it, to whoever has its address.
 *
 * @param paper whether the reader may have it as a paper
 * @param grant the address of the grant, for who may see it; else null
 */
public record LetterView(String code, LetterKind kind, Said said, Standing standing, Instant issuedAt, boolean paper, String grant) {

    /** With every text that somebody wrote as it is after this. @param after takes null for none */
    public LetterView texts(UnaryOperator<String> after) {
        return new LetterView(code, kind, said.texts(after), standing, issuedAt, paper, grant);
    }

    public String path() {
        return "/letters/" + code;
    }
}
