package org.cohort.program.rules;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Rules are stored as one text: they are always read and written whole. Lists of rounds read the same few over and over. */
@Converter(autoApply = true)
public class RulesConverter implements AttributeConverter<Rules, String> {

    private static final int MOST_KNOWN = 500;
    private static final Map<String, Rules> KNOWN = new ConcurrentHashMap<>();

    @Override
    public String convertToDatabaseColumn(Rules rules) {
        return rules == null ? null : RulesText.write(rules);
    }

    @Override
    public Rules convertToEntityAttribute(String stored) {
        if (stored == null) {
            return null;
        }
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(stored, RulesText::read);
    }
}
