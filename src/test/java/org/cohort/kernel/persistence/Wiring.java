package org.cohort.kernel.persistence;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes beans for a test without a server: each with its parts, and the parts with theirs, on one database. What a test
 * wants otherwise (a clock, an outbox to look at) it gives; events go to the listeners it names. Transactions are the test's,
 * and interceptors are not there.
 */
public final class Wiring {

    private final EntityManager em;
    private final List<Object> given = new ArrayList<>();
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> kinds = new HashMap<>();
    private final List<Consumer<Object>> listeners = new ArrayList<>();

    public Wiring(TestDatabase database, Object... given) {
        this.em = database.em();
        this.given.addAll(List.of(given));
    }

    /** What {@code Instance<type>} and the interface {@code type} stand for, each once. */
    public void offer(Class<?> type, String... beans) {
        List<Class<?>> offered = kinds.computeIfAbsent(type, key -> new ArrayList<>());
        for (String bean : beans) {
            try {
                Class<?> found = Class.forName(bean);
                if (!offered.contains(found)) {
                    offered.add(found);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    /** Hears every event. */
    public void listen(Consumer<Object> listener) {
        listeners.add(listener);
    }

    /** The bean of this class, one for all who want it. */
    public <T> T get(Class<T> type) {
        for (Object candidate : given) {
            if (type.isInstance(candidate)) {
                return type.cast(candidate);
            }
        }
        if (kinds.containsKey(type)) {
            return type.cast(get(kinds.get(type).get(0)));
        }
        Object bean = made.get(type);
        if (bean == null) {
            bean = construct(type);
            made.put(type, bean);
            for (Class<?> from = type; from != Object.class; from = from.getSuperclass()) {
                for (Field field : from.getDeclaredFields()) {
                    fill(bean, field);
                }
            }
        }
        return type.cast(bean);
    }

    private void fill(Object bean, Field field) {
        if (!field.isAnnotationPresent(Inject.class) && field.getType() != EntityManager.class) {
            return;
        }
        try {
            field.setAccessible(true);
            field.set(bean, part(field));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object part(Field field) {
        if (field.getType() == EntityManager.class) {
            return em;
        }
        if (field.getType() == Event.class) {
            return proxy(Event.class, args -> {
                listeners.forEach(listener -> listener.accept(args[0]));
                return null;
            });
        }
        if (field.getType() == Instance.class) {
            Class<?> kind = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return instances(kind);
        }
        return get(field.getType());
    }

    @SuppressWarnings("unchecked")
    private Object instances(Class<?> kind) {
        return Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, args) -> {
            Collection<Object> beans = kinds.getOrDefault(kind, List.of()).stream().map(type -> (Object) get(type)).toList();
            return switch (method.getName()) {
                case "iterator" -> beans.iterator();
                case "stream" -> beans.stream();
                case "forEach" -> {
                    beans.forEach((Consumer<Object>) args[0]);
                    yield null;
                }
                default -> throw new UnsupportedOperationException(method.getName());
            };
        });
    }

    private static Object proxy(Class<?> type, java.util.function.Function<Object[], Object> call) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call.apply(args));
    }

    private static Object construct(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " can't be made: give one", e);
        }
    }
}
