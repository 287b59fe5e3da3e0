package org.cohort.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
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

    /** What tests gave back, emptied: to make one takes longer than most tests do. */
    private static final Queue<Made> FREE = new ConcurrentLinkedQueue<>();

    /** A migrated database. @param emptying what makes it as it was then */
    private record Made(JdbcDataSource source, EntityManagerFactory factory, String emptying) {
    }

    private final Made made;
    private final EntityManagerFactory factory;
    private final EntityManager em;

    private TestDatabase(Made made) {
        this.made = made;
        factory = made.factory;
        em = factory.createEntityManager();
    }

    /** The same database as another request has it, for what happens at the same time in another thread. Not to be closed. */
    public TestDatabase atOnce() {
        return new TestDatabase(made);
    }

    public TestDatabase() {
        this(Optional.ofNullable(FREE.poll()).orElseGet(TestDatabase::make));
    }

    private static Made make() {
        FLYWAY.setLevel(Level.WARNING);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(SettingsDataSource.complete("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", Path.of("target")));
        SchemaMigrator.flyway(source).migrate();
        return new Made(source, Persistence.createEntityManagerFactory("cohort", Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.nonJtaDataSource", source,
                "eclipselink.logging.level", "SEVERE")), emptying(source));
    }

    /** Every table but the migrations' own is truncated, and has again what the migrations put there. */
    private static String emptying(JdbcDataSource source) {
        StringBuilder script = new StringBuilder("set referential_integrity false;");
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create schema seed");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"
                    + " and table_name <> 'flyway_schema_history'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                script.append("truncate table ").append(table).append(" restart identity;");
                try (ResultSet any = statement.executeQuery("select count(*) from " + table)) {
                    any.next();
                    if (any.getLong(1) == 0) {
                        continue;
                    }
                }
                statement.execute("create table seed." + table + " as select * from " + table);
                script.append("insert into ").append(table).append(" select * from seed.").append(table).append(';');
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return script.append("set referential_integrity true").toString();
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

    /** How often the work reads from the database, as the database counts it. */
    public long reads(Runnable work) {
        elsewhere("set query_statistics false");
        elsewhere("set query_statistics true");
        work.run();
        long reads = call(() -> ((Number) em.createNativeQuery("select coalesce(sum(execution_count), 0) from information_schema.query_statistics where lower(sql_statement) like 'select%'")
                .getSingleResult()).longValue());
        elsewhere("set query_statistics false");
        return reads;
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
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
        try (Connection connection = made.source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(made.emptying);
            FREE.add(made);
        } catch (SQLException held) {
            // Something of the test still holds it: the next one gets another.
            factory.close();
        }
    }
}
