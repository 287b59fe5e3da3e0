package org.cohort.kernel.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;

/**
 * The words of one language: all features' bundles merged, English where a language says nothing. Read once and kept.
 * A key that is defined twice is a mistake and stops the start.
 */
final class Catalog {

    private static final Logger LOG = Logger.getLogger(Catalog.class.getName());
    private static final Map<String, Catalog> LANGUAGES = new ConcurrentHashMap<>();
    private static final Set<String> MISSED = ConcurrentHashMap.newKeySet();
    private static final String ROOT = "";

    private final Map<String, String> words;

    private Catalog(Map<String, String> words) {
        this.words = words;
    }

    /** The words for a locale's language; English for a language there are none for. */
    static Catalog of(Locale locale) {
        String language = locale == null || locale.getLanguage().equals("en") ? ROOT : locale.getLanguage();
        Catalog known = LANGUAGES.get(language);
        if (known == null) {
            // Reading a language reads English too, which computeIfAbsent would not bear.
            LANGUAGES.putIfAbsent(language, read(language));
            known = LANGUAGES.get(language);
        }
        return known;
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words, or {@code ???key???} for an unknown key, which is logged the first time. */
    String get(String key) {
        String found = words.get(key);
        if (found == null) {
            if (MISSED.add(key)) {
                LOG.warning(() -> "no words for the key " + key);
            }
            return "???" + key + "???";
        }
        return found;
    }

    Set<String> keys() {
        return words.keySet();
    }

    private static Catalog read(String language) {
        Map<String, String> merged = new HashMap<>();
        for (String bundle : bundles()) {
            String suffix = language.equals(ROOT) ? "" : "_" + language;
            for (Map.Entry<String, String> entry : file("i18n/" + bundle + suffix + ".properties", language.equals(ROOT)).entrySet()) {
                if (merged.put(entry.getKey(), entry.getValue()) != null) {
                    throw new IllegalStateException("the key " + entry.getKey() + " of " + bundle + " is defined twice");
                }
            }
        }
        if (!language.equals(ROOT)) {
            Map<String, String> all = new HashMap<>(of(Locale.ENGLISH).words);
            all.putAll(merged);
            merged = all;
        }
        return new Catalog(Map.copyOf(merged));
    }

    /** The names in {@code i18n/bundles.txt}; empty lines and lines with # don't count. */
    static List<String> bundles() {
        List<String> names = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(open("i18n/bundles.txt"))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    names.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Map<String, String> file(String path, boolean needed) {
        Properties once = new Once(path);
        try (Reader reader = open(path)) {
            if (reader == null) {
                if (needed) {
                    throw new IllegalStateException(path + " is named in i18n/bundles.txt and missing");
                }
                return Map.of();
            }
            once.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new HashMap<>();
        once.stringPropertyNames().forEach(key -> read.put(key, once.getProperty(key)));
        return read;
    }

    private static Reader open(String path) {
        InputStream stream = Catalog.class.getClassLoader().getResourceAsStream(path);
        return stream == null ? null : new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** Properties that refuse a key said twice in one file, where the ordinary ones keep the last silently. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1L;
        private final String path;

        Once(String path) {
            this.path = path;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (super.put(key, value) != null) {
                throw new IllegalStateException("the key " + key + " is defined twice in " + path);
            }
            return null;
        }
    }
}
