package org.cohort.internship.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the timeline of a proposal, a line for every week or two, as the beginning of a plan: "Weeks 3–4: write a test" is to be there on the
 * last day of the fourth week. What names no week is spread over the days, in its order; the intern corrects it.
 */
final class PlanText {

    private static final int MOST = 15;
    private static final int LONGEST = 300;
    private static final int WEEK = 7;
    private static final Pattern WEEKS = Pattern.compile("(?i)^\\W*(?:in\\s+)?weeks?\\s*(\\d{1,2})(?:\\s*(?:-|–|—|to|and|&|/)\\s*(\\d{1,2}))?\\s*[:.)\\-–—]*\\s*(.*)$");
    private static final Pattern MARK = Pattern.compile("^([-*+•]|\\d+[.)])\\s+");

    private PlanText() {
    }

    /** @param text null for none */
    static List<MilestoneInput> read(String text, LocalDate first, LocalDate last) {
        List<String> lines = text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST).toList();
        List<MilestoneInput> found = new ArrayList<>();
        LocalDate before = first;
        for (int i = 0; i < lines.size(); i++) {
            Matcher weeks = WEEKS.matcher(lines.get(i));
            boolean named = weeks.matches() && !weeks.group(3).isBlank();
            LocalDate day = named ? first.plusDays((long) WEEK * Integer.parseInt(weeks.group(weeks.group(2) == null ? 1 : 2)) - 1) : spread(i, lines.size(), first, last);
            day = day.isAfter(last) ? last : day.isBefore(before) ? before : day;
            before = day;
            found.add(new MilestoneInput(null, cut(named ? weeks.group(3) : MARK.matcher(lines.get(i)).replaceFirst("")), day.toString()));
        }
        return found;
    }

    private static LocalDate spread(int at, int of, LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        return first.plusDays(days * (at + 1) / of - 1);
    }

    private static String cut(String title) {
        String one = title.strip();
        one = one.isEmpty() ? one : one.substring(0, one.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT) + one.substring(one.offsetByCodePoints(0, 1));
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST - 1) + "…";
    }
}
