package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The colours hold WCAG AA in light and dark: 4.5:1 for text, 3:1 for the edges of what can be used. */
class TokensTest {

    private static final Path FILE = Path.of("src/main/webapp/WEB-INF/resources/styles/tokens.css");
    private static final List<String> TEXT = List.of("ink on canvas surface sunken mute-soft", "ink-2 on canvas surface sunken mute-soft warn-soft",
            "ink-3 on canvas surface sunken mute-soft", "accent on canvas surface sunken", "accent-ink on accent", "accent-strong on accent-soft",
            "ok on ok-soft surface", "info on info-soft surface", "warn on warn-soft surface", "bad on bad-soft surface canvas", "bad-ink on bad",
            "ink on ok-soft info-soft warn-soft bad-soft");
    private static final List<String> EDGE = List.of("line-2 on canvas surface sunken", "accent on surface canvas", "late on surface");

    private final List<Map<String, String>> blocks = blocks();

    @Test
    @DisplayName("dark is the same by preference and by choice")
    void sameDark() {
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(1)).isEqualTo(blocks.get(2));
    }

    @Test
    @DisplayName("text has 4.5:1 and edges have 3:1, in light and in dark")
    void contrast() {
        for (Map<String, String> theme : blocks) {
            TEXT.forEach(pairs -> check(theme, pairs, 4.5));
            EDGE.forEach(pairs -> check(theme, pairs, 3));
        }
    }

    private static void check(Map<String, String> theme, String pairs, double least) {
        String[] sides = pairs.split(" on ");
        for (String ground : sides[1].split(" ")) {
            double a = luminance(theme.get(sides[0]));
            double b = luminance(theme.get(ground));
            double ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            assertThat(ratio).as(sides[0] + " on " + ground).isGreaterThanOrEqualTo(least);
        }
    }

    private static double luminance(String hex) {
        double[] weights = {.2126, .7152, .0722};
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double value = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (value <= .04045 ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4));
        }
        return sum;
    }

    private static List<Map<String, String>> blocks() {
        List<Map<String, String>> found = new ArrayList<>();
        try {
            for (String block : Files.readString(FILE).split(":root")) {
                Map<String, String> colours = new LinkedHashMap<>();
                Matcher colour = Pattern.compile("--cohort-([a-z0-9-]+): #([0-9a-f]{6});").matcher(block);
                while (colour.find()) {
                    colours.put(colour.group(1), colour.group(2));
                }
                if (!colours.isEmpty()) {
                    found.add(colours);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }
}
