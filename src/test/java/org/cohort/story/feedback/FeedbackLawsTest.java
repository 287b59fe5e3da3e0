package org.cohort.story.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

@Label("I6: laws of anonymous feedback")
class FeedbackLawsTest {

    private static final byte[] SECRET = "a secret of the installation".getBytes(StandardCharsets.UTF_8);
    private static final int QUESTIONS = 4;

    /** @param people for each person the questions she answered */
    @Property(tries = 300)
    @Label("a question's answers are released, all of them and nothing else, exactly if at least five people answered it")
    void five(@ForAll @Size(max = 14) List<@Size(max = QUESTIONS) Set<@IntRange(max = QUESTIONS - 1) Integer>> people, @ForAll long seed) {
        List<FeedbackRelease.Answer> answers = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            for (int question : people.get(person)) {
                answers.add(new FeedbackRelease.Answer("q" + question, "said by " + person));
            }
        }
        Map<String, List<String>> released = FeedbackRelease.of(answers, new Random(seed)).stream()
                .collect(Collectors.groupingBy(FeedbackRelease.Answer::question, Collectors.mapping(FeedbackRelease.Answer::content, Collectors.toList())));
        for (int question = 0; question < QUESTIONS; question++) {
            int asked = question;
            List<String> said = answers.stream().filter(answer -> answer.question().equals("q" + asked)).map(FeedbackRelease.Answer::content).toList();
            if (said.size() >= 5) {
                assertThat(released.get("q" + question)).containsExactlyInAnyOrderElementsOf(said);
            } else {
                assertThat(released).doesNotContainKey("q" + question);
            }
        }
    }

    @Property(tries = 50)
    @Label("the order of what is released does not depend on who answered first: every place is as likely")
    void shuffled(@ForAll long seed) {
        List<FeedbackRelease.Answer> answers = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            answers.add(new FeedbackRelease.Answer("q", String.valueOf(person)));
        }
        Random random = new Random(seed);
        Set<String> first = new HashSet<>();
        for (int run = 0; run < 200; run++) {
            first.add(FeedbackRelease.of(answers, random).get(0).content());
        }
        assertThat(first).hasSize(6);
    }

    @Property(tries = 200)
    @Label("what is sealed is opened by the same secret alone, never looks the same twice, and tells nothing by its length")
    void sealed(@ForAll @StringLength(max = 200) String answer, @ForAll @StringLength(min = 1, max = 40) String question) {
        String code = question.replaceAll("[\\n\\r]", "-");
        Sealing sealing = new Sealing(SECRET, "round");
        String sealed = sealing.seal(code, answer);
        assertThat(sealing.open(sealed).content()).isEqualTo(new String(answer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(sealing.seal(code, answer)).isNotEqualTo(sealed);
        if (code.getBytes(StandardCharsets.UTF_8).length + answer.getBytes(StandardCharsets.UTF_8).length < 240) {
            assertThat(sealed).hasSameSizeAs(sealing.seal("q", "1"));
        }
        assertThat(opens(new Sealing("another".getBytes(StandardCharsets.UTF_8), "round"), sealed)).isFalse();
        assertThat(opens(new Sealing(SECRET, "other-round"), sealed)).isFalse();
    }

    @Property(tries = 100)
    @Label("a token is one person's in one round, and nobody's without the secret")
    void tokens(@ForAll @StringLength(min = 1, max = 20) String one, @ForAll @StringLength(min = 1, max = 20) String other) {
        Sealing sealing = new Sealing(SECRET, "round");
        assertThat(sealing.token(one)).isEqualTo(sealing.token(one)).matches("[0-9a-f]{64}");
        assertThat(sealing.token(one).equals(sealing.token(other))).isEqualTo(java.util.Arrays.equals(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        assertThat(new Sealing(SECRET, "next").token(one)).isNotEqualTo(sealing.token(one));
        assertThat(new Sealing("another".getBytes(StandardCharsets.UTF_8), "round").token(one)).isNotEqualTo(sealing.token(one));
    }

    private static boolean opens(Sealing sealing, String sealed) {
        try {
            sealing.open(sealed);
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }
}
