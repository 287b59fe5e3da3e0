package org.cohort.kernel.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The chain in the database. Plain SQL, because it must be the last thing in a transaction and because a check of
 * the chain reads what is stored and not what a mapping makes of it.
 */
public final class AuditChain {

    /** As text: Connector/J takes MariaDB 10 for a MySQL 5.5 and would cut the fraction of a second, which the hash covers. */
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private AuditChain() {
    }

    /** Appends under the lock of the chain's end, which is held until the transaction completes. */
    static void append(Connection connection, List<AuditLine> lines) throws SQLException {
        long seq;
        String hash;
        try (PreparedStatement head = connection.prepareStatement("select seq, hash from audit_head where id = 1 for update");
             ResultSet row = head.executeQuery()) {
            row.next();
            seq = row.getLong(1);
            hash = row.getString(2);
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_entry (id, at, actor_id, actor_name, subject_type, subject_public_id, action,
                  from_state, to_state, remark, previous_hash, hash) values (?,?,?,?,?,?,?,?,?,?,?,?)""")) {
            for (AuditLine line : lines) {
                String previous = hash;
                seq++;
                hash = line.hash(previous, seq);
                insert.setLong(1, seq);
                insert.setString(2, STORED.format(line.at()));
                insert.setObject(3, line.actorId());
                insert.setString(4, line.actorName());
                insert.setString(5, line.subjectType());
                insert.setString(6, line.subjectPublicId());
                insert.setString(7, line.action());
                insert.setString(8, line.from());
                insert.setString(9, line.to());
                insert.setString(10, line.comment());
                insert.setString(11, previous);
                insert.setString(12, hash);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement head = connection.prepareStatement("update audit_head set seq = ?, hash = ? where id = 1")) {
            head.setLong(1, seq);
            head.setString(2, hash);
            head.executeUpdate();
        }
    }

    /**
     * Walks the whole chain.
     *
     * @return null when it is whole, else what is wrong, naming the first entry that does not fit
     */
    public static String problem(Connection connection) throws SQLException {
        String hash = "0".repeat(64);
        long seq = 0;
        try (PreparedStatement all = connection.prepareStatement("""
                select id, at, actor_id, actor_name, subject_type, subject_public_id, action, from_state, to_state,
                  remark, previous_hash, hash from audit_entry order by id""");
             ResultSet row = all.executeQuery()) {
            while (row.next()) {
                seq++;
                Instant at = row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                Object actor = row.getObject(3);
                AuditLine line = new AuditLine(at, actor == null ? null : ((Number) actor).longValue(), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10));
                if (row.getLong(1) != seq || !row.getString(11).equals(hash) || !row.getString(12).equals(line.hash(hash, seq))) {
                    return "entry " + row.getLong(1) + " does not follow entry " + (seq - 1);
                }
                hash = row.getString(12);
            }
        }
        try (PreparedStatement head = connection.prepareStatement("select seq, hash from audit_head where id = 1");
             ResultSet row = head.executeQuery()) {
            row.next();
            return row.getLong(1) == seq && row.getString(2).equals(hash) ? null : "the end of the chain is not its last entry " + seq;
        }
    }
}
