package org.cohort.kernel.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every lifecycle there is: the constants {@code TABLE} of the classes named {@code XxxLifecycle}. */
final class Tables {

    private static final Path CLASSES = Path.of("target/classes");

    /** A table with the class that holds it. */
    record Found(Class<?> in, Lifecycle<?, ?, ?> table) {
    }

    private Tables() {
    }

    /** In the order of the packages, then of the names. */
    static List<Found> all() {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/cohort"))) {
            return files.map(CLASSES::relativize).map(Path::toString).filter(file -> file.endsWith("Lifecycle.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.')).sorted()
                    .map(Tables::load).flatMap(Tables::table).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Found> table(Class<?> type) {
        try {
            Field field = type.getDeclaredField("TABLE");
            field.setAccessible(true);
            boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()) && field.getType() == Lifecycle.class;
            return constant ? Stream.of(new Found(type, (Lifecycle<?, ?, ?>) field.get(null))) : Stream.empty();
        } catch (NoSuchFieldException none) {
            return Stream.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
