package org.cohort.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A database of its own for a test without a server: embedded, in memory, with the real schema and mappings.
 * Everything happens in one entity manager; {@link #call} is one transaction and forgets what it loaded.
 */
public final class TestDatabase implements AutoCloseable {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final EntityManagerFactory factory;
    private final EntityManager em;

    private TestDatabase(EntityManagerFactory factory) {
        this.factory = factory;
        em = factory.createEntityManager();
    }

    /** The same database as another request has it, for what happens at the same time in another thread. Not to be closed. */
    public TestDatabase atOnce() {
        return new TestDatabase(factory);
    }

    public TestDatabase() {
        FLYWAY.setLevel(Level.WARNING);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(SettingsDataSource.complete("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Path.of("target")));
        SchemaMigrator.flyway(source).migrate();
        factory = Persistence.createEntityManagerFactory("cohort", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", source,
                "eclipselink.logging.level", "SEVERE"));
        em = factory.createEntityManager();
    }

    public EntityManager em() {
        return em;
    }

    /** Adds an account with this key, for what refers to one. */
    public void addAccount(long id) {
        run(() -> em.createNativeQuery("insert into account (id, public_id, email, name, locale, zone, created_at) values (?1, ?2, ?3, ?4, 'en', 'UTC', ?5)")
                .setParameter(1, id).setParameter(2, "account" + id).setParameter(3, "p" + id + "@example.org").setParameter(4, "Person " + id)
                .setParameter(5, LocalDateTime.of(2014, 1, 1, 0, 0)).executeUpdate());
    }

    /** Runs the work in a transaction, which an exception rolls back. */
    public <T> T call(Supplier<T> work) {
        em.getTransaction().begin();
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            if (done) {
                em.getTransaction().commit();
            } else {
                em.getTransaction().rollback();
            }
            em.clear();
        }
    }

    /** Runs a statement on a connection of its own, as another request does at the same time. */
    public void elsewhere(String statement) {
        EntityManager other = factory.createEntityManager();
        try {
            other.getTransaction().begin();
            other.createNativeQuery(statement).executeUpdate();
            other.getTransaction().commit();
        } finally {
            other.close();
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Puts each of the parts, and the entity manager, into the bean's field of that type. */
    public <T> T wire(T bean, Object... parts) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            put(bean, field, em);
            for (Object part : parts) {
                put(bean, field, part);
            }
        }
        return bean;
    }

    private static void put(Object bean, Field field, Object part) {
        if (!field.getType().isPrimitive() && field.getType() != Object.class && field.getType().isInstance(part)) {
            try {
                field.setAccessible(true);
                field.set(bean, part);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        em.close();
        factory.close();
    }
}
