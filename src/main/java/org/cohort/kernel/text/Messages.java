package org.cohort.kernel.text;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The bundle {@code i18n} of the pages: the words of all features. This class is English; another language is a
 * subclass such as {@code Messages_es}, which says its locale, and files such as {@code i18n/program_es.properties}.
 * An unknown key gives {@code ???key???} and never an exception.
 */
public class Messages extends ResourceBundle {

    private final Catalog catalog;

    public Messages() {
        this(Locale.ENGLISH);
    }

    protected Messages(Locale language) {
        catalog = Catalog.of(language);
    }

    @Override
    protected Object handleGetObject(String key) {
        return catalog.get(key);
    }

    @Override
    public boolean containsKey(String key) {
        return catalog.has(key);
    }

    @Override
    protected Set<String> handleKeySet() {
        return catalog.keys();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(catalog.keys());
    }
}
