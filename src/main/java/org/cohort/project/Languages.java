package org.cohort.project;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;

/** The languages spoken in a project: ISO 639 codes, separated by commas, which every reader sees in her own words. */
public final class Languages {

    private static final int MOST = 12;
    private static final Map<Locale, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    private Languages() {
    }

    /** In the reader's words, in the order they were given; empty for null. */
    public static List<String> names(String codes, Locale reader) {
        return Skill.names(codes).stream().map(code -> name(code, reader)).toList();
    }

    /** One of them. */
    public static String name(String code, Locale reader) {
        return Locale.forLanguageTag(code).getDisplayLanguage(reader);
    }

    /**
     * Codes for what was typed: names in English, in the reader's language or in the language itself, or codes; null for nothing.
     *
     * @throws Refused with every word that names no language
     */
    static String checked(String field, String typed, Locale reader) {
        Map<String, String> known = KNOWN.computeIfAbsent(reader, Languages::known);
        Findings findings = new Findings();
        Set<String> codes = new LinkedHashSet<>();
        for (String word : Skill.names(typed)) {
            String code = known.get(word.toLowerCase(Locale.ROOT));
            if (code == null) {
                findings.add(Refused.input(field, "project.language", word));
            } else {
                codes.add(code);
            }
        }
        if (codes.size() > MOST) {
            findings.add(Refused.input(field, "project.languages.most", MOST));
        }
        findings.enforce();
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    private static Map<String, String> known(Locale reader) {
        Map<String, String> known = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages()).sorted().map(Locale::forLanguageTag).forEach(language -> {
            String code = language.getLanguage();
            for (Locale in : List.of(Locale.ENGLISH, language, reader)) {
                known.putIfAbsent(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
            }
        });
        Arrays.stream(Locale.getISOLanguages()).forEach(code -> known.put(code, code));
        return known;
    }
}
