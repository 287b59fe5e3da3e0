package org.cohort.kernel.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.cohort.kernel.access.Refused;

/** What an edition is made of, checked: a wrong definition never becomes an edition. Without questions, nothing is asked. */
record Definition(String code, String title, List<QuestionInput> questions) {

    private static final String CODE = "[a-z][a-z0-9-]{0,58}[a-z0-9]";

    /** @throws Refused when a question can't be asked as it is */
    Definition {
        questions = List.copyOf(questions);
        if (title == null || title.isBlank() || title.length() > 200) {
            throw Refused.input("title", "form.title");
        }
        if (!code.matches(CODE)) {
            throw Refused.input("code", "form.code", code);
        }
        Set<String> codes = new HashSet<>();
        for (QuestionInput question : questions) {
            if (!question.code().matches(CODE) || !codes.add(question.code())) {
                throw Refused.input("questions", "form.code", question.code());
            }
            check(question);
        }
    }

    /** The same for the same content, whenever and wherever it is defined. */
    String fingerprint() {
        try {
            byte[] content = (title + "\n" + described()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it was before questions could be sensitive, for those that are not: their editions of that time are still the same. */
    private String described() {
        return questions.stream().map(question -> question.toString().replace(", sensitive=false]", "]")).toList().toString();
    }

    private static void check(QuestionInput question) {
        String code = question.code();
        if (question.label() == null || question.label().isBlank() || question.label().length() > 500
                || question.help() != null && question.help().length() > 1000) {
            throw Refused.input("questions", "form.label", code);
        }
        boolean choosing = question.kind() == QuestionKind.CHOICE || question.kind() == QuestionKind.CHOICES;
        if (choosing && question.options().size() < 2 || !question.options().stream().allMatch(Definition::isSound)) {
            throw Refused.input("questions", "form.options", code);
        }
        if (question.min() != null && question.max() != null && question.min() >= question.max()) {
            throw Refused.input("questions", "form.range", code);
        }
        if (question.maxLength() != null && (question.maxLength() < 1 || question.maxLength() > QuestionKind.LONG_TEXT.limit())) {
            throw Refused.input("questions", "form.length", code, QuestionKind.LONG_TEXT.limit());
        }
    }

    private static boolean isSound(Choice option) {
        return option.value().matches("[A-Za-z0-9._-]{1,60}") && !option.label().isBlank() && option.label().indexOf('\n') < 0;
    }
}
