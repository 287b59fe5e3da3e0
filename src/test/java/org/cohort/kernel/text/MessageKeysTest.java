package org.cohort.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.lifecycle.Lifecycle;
import org.cohort.kernel.lifecycle.Transition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every key that is used has words, and every value is well formed")
class MessageKeysTest {

    private static final Pattern IN_PAGE = Pattern.compile("i18n\\['([^']+)'\\]");
    private static final List<Pattern> REFUSALS = List.of(
            Pattern.compile("Verdict\\s*\\.(?:rule|denied|conflict)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)"),
            Pattern.compile("Verdict\\s*\\.when\\((?:[^;\"]|\"[^\"]*\"(?=\\s*\\)))*?,\\s*\"([^\"]+)\"(?!\\s*\\+)"),
            Pattern.compile("Refused\\s*\\.input\\([^,;]+,\\s*\"([^\"]+)\"(?!\\s*\\+)"));
    private static final Pattern WHOLE_KEY =
            Pattern.compile("\"((?:refusal|done|role|state|action|task|notice)\\.[A-Za-z][\\w.-]*\\w)\"(?!\\s*\\+)");

    @Test
    void pagesUseOnlyKnownKeys() {
        assertKnown(Sources.matches("src/main/webapp", ".xhtml", IN_PAGE, ""));
    }

    @Test
    void everyRefusalHasItsReasonInWords() {
        Set<String> keys = new TreeSet<>();
        REFUSALS.forEach(pattern -> keys.addAll(Sources.matches("src/main/java", ".java", pattern, "refusal.")));
        assertThat(keys).isNotEmpty();
        assertKnown(keys);
    }

    @Test
    void everyKeyWrittenInCodeIsKnown() {
        assertKnown(Sources.matches("src/main/java", ".java", WHOLE_KEY, ""));
    }

    @Test
    @DisplayName("No words take a person for a she or a he: they name her, or say they")
    void noPronouns() throws java.io.IOException {
        Pattern pronoun = Pattern.compile("(?i)\\b(she|her|hers|herself|he|his|him|himself)\\b");
        List<String> found = new ArrayList<>();
        try (var bundles = java.nio.file.Files.list(java.nio.file.Path.of("src/main/resources/i18n"))) {
            for (java.nio.file.Path bundle : bundles.filter(file -> file.toString().endsWith(".properties")).toList()) {
                java.nio.file.Files.readAllLines(bundle).stream().filter(line -> !line.startsWith("#") && line.contains("="))
                        .filter(line -> pronoun.matcher(line.substring(line.indexOf('=') + 1)).find()).forEach(line -> found.add(bundle.getFileName() + ": " + line));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyLifecycleIsPutIntoWords() {
        Set<String> keys = new TreeSet<>();
        for (Lifecycle<?, ?, ?> table : tables()) {
            addKeys(table, keys);
        }
        assertKnown(keys);
    }

    @Test
    @DisplayName("What stands before a countdown does not end in “until”: it would read “until in 4 days”")
    void nothingUntilIn() {
        Pattern before = Pattern.compile("i18n\\['([\\w.]+)'\\]\\}\\s*<co:(?:deadline|countdown)");
        Set<String> keys = Sources.matches("src/main/webapp", ".xhtml", before, "");
        assertThat(keys).isNotEmpty();
        assertThat(keys.stream().filter(key -> Words.say(Locale.ENGLISH, key).strip().matches(".*\\b(until|by|till)")).toList()).isEmpty();
    }

    @Test
    void everyRoleIsPutIntoWords() {
        Set<String> keys = new TreeSet<>();
        for (Role role : Role.values()) {
            keys.add("role." + role);
            keys.add("role." + role + ".one");
        }
        assertKnown(keys);
    }

    @Test
    void everyValueWithABraceIsAPattern() {
        Catalog catalog = Catalog.of(Locale.ENGLISH);
        List<String> broken = new ArrayList<>();
        for (String key : catalog.keys()) {
            String value = catalog.get(key);
            if (value.isBlank() || value.indexOf('{') >= 0 && !isPattern(value)) {
                broken.add(key + "=" + value);
            }
        }
        assertThat(broken).as("blank values, malformed patterns, and single quotes that must be doubled").isEmpty();
    }

    static void assertKnown(Set<String> keys) {
        assertThat(keys.stream().filter(key -> !Words.has(key)).toList()).as("keys without words").isEmpty();
    }

    private static <S extends Enum<S>, A extends Enum<A>, T> void addKeys(Lifecycle<S, A, T> table, Set<String> keys) {
        for (S state : table.states().getEnumConstants()) {
            keys.add("state." + table.name() + "." + state);
            if (!table.waitsFor(state).isEmpty()) {
                keys.add("task." + table.name() + "." + state);
                keys.add("task." + table.name() + "." + state + ".button");
            }
        }
        for (Transition<S, A, T> transition : table.transitions()) {
            keys.add("action." + table.name() + "." + transition.action());
            if (transition.asks()) {
                keys.add("ask." + table.name() + "." + transition.action());
            }
            if (!transition.tells().isEmpty()) {
                keys.add("notice." + table.name() + "." + transition.action() + ".subject");
                keys.add("notice." + table.name() + "." + transition.action() + ".body");
            }
        }
    }

    /** The tables of all classes named XxxLifecycle. */
    private static List<Lifecycle<?, ?, ?>> tables() {
        List<Lifecycle<?, ?, ?>> tables = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cohort")) {
            if (type.getSimpleName().endsWith("Lifecycle") && !type.isEquivalentTo(Lifecycle.class)) {
                tables.add(table(type.getName()));
            }
        }
        return tables;
    }

    private static Lifecycle<?, ?, ?> table(String type) {
        try {
            Field field = Class.forName(type).getDeclaredField("TABLE");
            field.setAccessible(true);
            return (Lifecycle<?, ?, ?>) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no static TABLE", e);
        }
    }

    private static boolean isPattern(String value) {
        Matcher lone = Pattern.compile("(?<!')'(?![{'])").matcher(value.replace("'{'", "").replace("'}'", "").replace("''", ""));
        if (lone.find()) {
            return false;
        }
        try {
            new MessageFormat(value, Locale.ENGLISH);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
