package org.cohort.kernel.persistence;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.cohort.boot.Setting;
import org.cohort.boot.StartProblem;

/**
 * Where the server's pool gets its connections: the database the settings name, else an embedded H2 file database
 * in the data folder. Both speak one dialect of SQL (see {@code db/README.md}).
 *
 * <p>It exists because a {@code <data-source>} in {@code web.xml} names one driver class, and which one is right
 * depends on the setting.
 */
public class SettingsDataSource implements DataSource {

    /** Without a delay: what was acknowledged is written, and a process that is killed then loses nothing. */
    private static final String AT_ONCE = ";WRITE_DELAY=0";
    private static final String H2_MODE = ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000" + AT_ONCE;

    private PrintWriter log;
    private int loginTimeout;

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(Setting.DB_USER.value(), Setting.DB_PASSWORD.value());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        String url = url();
        try {
            // The pool asks from a thread whose class loader may not be the application's: name the driver outright.
            Class.forName(url.startsWith("jdbc:h2:") ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
        } catch (ClassNotFoundException e) {
            throw new SQLException("no driver for the database", e);
        }
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        try {
            return DriverManager.getConnection(UnhurriedWrites.now() ? url.replace(AT_ONCE, "") : url, properties);
        } catch (SQLException e) {
            // While starting, the first failure here is why the start fails; later nobody reads it.
            Setting where = Setting.DB_URL.value().isEmpty() ? Setting.DATA_DIR : Setting.DB_URL;
            // Without what follows the address: it may carry a password.
            String address = where == Setting.DB_URL ? where.value().split("[?;]")[0] : where.value();
            StartProblem.tell("no database at " + where.variable() + " \"" + address + "\" for the user " + Setting.DB_USER.variable()
                    + " \"" + user + "\": " + e.getMessage());
            throw e;
        }
    }

    /** The address in force, completed with what every connection needs: all times UTC, one SQL mode. */
    public static String url() {
        return complete(Setting.DB_URL.value(), Path.of(Setting.DATA_DIR.value()).toAbsolutePath());
    }

    /** @param given the setting, or the empty string for the embedded database in the folder {@code data} */
    static String complete(String given, Path data) {
        if (given.isEmpty()) {
            return "jdbc:h2:file:" + data.resolve("cohort") + H2_MODE;
        }
        if (given.startsWith("jdbc:h2:")) {
            return given.contains("MODE=") ? given : given + H2_MODE;
        }
        String join = given.contains("?") ? "&" : "?";
        return given.contains("connectionTimeZone=") ? given
                : given + join + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&characterEncoding=UTF-8"
                        + "&connectTimeout=10000&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192&rewriteBatchedStatements=true&tcpKeepAlive=true&useLocalSessionState=true";
    }

    @Override
    public PrintWriter getLogWriter() {
        return log;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        log = out;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
