package org.cohort.kernel.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;

/** A time zone is stored by its name, such as {@code Europe/Oslo}. */
@Converter(autoApply = true)
public class ZoneConverter implements AttributeConverter<ZoneId, String> {

    @Override
    public String convertToDatabaseColumn(ZoneId zone) {
        return zone == null ? null : zone.getId();
    }

    @Override
    public ZoneId convertToEntityAttribute(String stored) {
        return stored == null ? null : ZoneId.of(stored);
    }
}
