package org.cohort.story.feedback;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What of a round's answers is released: the rule alone. */
final class FeedbackRelease {

    /** So many people must have answered a question before anybody reads one of its answers. */
    static final int LEAST = 5;

    /** What one person said to one question; whose it is, is not there to be known. */
    record Answer(String question, String content) {
    }

    private FeedbackRelease() {
    }

    /** The answers of the questions that enough people answered, in no order. @param answers at most one of each person to each question */
    static List<Answer> of(List<Answer> answers, Random random) {
        Map<String, Long> counts = answers.stream().collect(Collectors.groupingBy(Answer::question, Collectors.counting()));
        List<Answer> released = new ArrayList<>(answers.stream().filter(answer -> counts.get(answer.question()) >= LEAST).toList());
        Collections.shuffle(released, random);
        return released;
    }
}
