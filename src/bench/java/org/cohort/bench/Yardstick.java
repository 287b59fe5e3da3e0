package org.cohort.bench;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The least a page can do: one select by primary key through the server's pool, then the bytes, which are a page of Cohort as it
 * was sent (compressed, as browsers ask for it); who has the page already is told so instead. It stands alone in its own application on the same kind of server.
 */
@WebServlet("/bytes/*")
public class Yardstick extends HttpServlet {

    static final int ROWS = 1_000;
    static final String FOLDER = "cohort.bench.bytes";

    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    @Resource(lookup = "java:app/jdbc/yardstick")
    private transient DataSource source;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try (Connection connection = source.getConnection();
             PreparedStatement select = connection.prepareStatement("select words from yardstick where id = ?")) {
            select.setInt(1, 1 + ThreadLocalRandom.current().nextInt(ROWS));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                response.setHeader("X-Words", row.getString(1));
            }
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        if (request.getHeader("If-None-Match") != null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = pages.computeIfAbsent(request.getPathInfo().substring(1), Yardstick::read);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Encoding", "gzip");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] read(String name) {
        try {
            return Files.readAllBytes(Path.of(System.getProperty(FOLDER), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
