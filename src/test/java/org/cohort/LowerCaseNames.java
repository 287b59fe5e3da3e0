package org.cohort;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Every name an entity leads to in the database is written out, in lower case. */
class LowerCaseNames extends ArchCondition<JavaClass> {

    LowerCaseNames() {
        super("name their table and columns in lower case");
    }

    @Override
    public void check(JavaClass entity, ConditionEvents events) {
        Class<?> type = entity.reflect();
        Table table = type.getAnnotation(Table.class);
        if (table == null || !isLower(table.name())) {
            events.add(SimpleConditionEvent.violated(entity, type.getName() + " names no table"));
        }
        for (Class<?> part = type; part != null && (part == type || part.isAnnotationPresent(MappedSuperclass.class)); part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (isMapped(field) && !names(field).stream().allMatch(LowerCaseNames::isLower)) {
                    events.add(SimpleConditionEvent.violated(entity, type.getName() + "." + field.getName() + " names no column"));
                }
            }
        }
    }

    private static boolean isMapped(Field field) {
        int modifiers = field.getModifiers();
        OneToMany many = field.getAnnotation(OneToMany.class);
        ManyToMany both = field.getAnnotation(ManyToMany.class);
        return !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic() && !field.getName().startsWith("_persistence")
                && !field.isAnnotationPresent(Transient.class)
                && (many == null || many.mappedBy().isEmpty()) && (both == null || both.mappedBy().isEmpty());
    }

    /** The names a field leads to; an empty one where a name is missing. */
    private static List<String> names(Field field) {
        List<String> names = new ArrayList<>();
        if (field.isAnnotationPresent(Embedded.class) || field.isAnnotationPresent(EmbeddedId.class)) {
            for (AttributeOverride override : field.getAnnotationsByType(AttributeOverride.class)) {
                names.add(override.column().name());
            }
            if (names.isEmpty()) {
                for (Field inner : field.getType().getDeclaredFields()) {
                    if (isMapped(inner)) {
                        names.addAll(names(inner));
                    }
                }
            }
            return names;
        }
        if (field.isAnnotationPresent(ElementCollection.class)) {
            names.add(field.isAnnotationPresent(CollectionTable.class) ? field.getAnnotation(CollectionTable.class).name() : "");
        }
        if (field.isAnnotationPresent(JoinTable.class)) {
            names.add(field.getAnnotation(JoinTable.class).name());
        } else if (field.isAnnotationPresent(JoinColumn.class)) {
            names.add(field.getAnnotation(JoinColumn.class).name());
        } else {
            names.add(field.isAnnotationPresent(Column.class) ? field.getAnnotation(Column.class).name() : "");
        }
        return names;
    }

    private static boolean isLower(String name) {
        return name.matches("[a-z][a-z0-9_]*");
    }
}
