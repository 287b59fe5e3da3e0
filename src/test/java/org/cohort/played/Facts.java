package org.cohort.played;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cohort.internship.report.ReportState;
import org.cohort.kernel.persistence.TestDatabase;

/** All dates, states and payments of Maren's internship, as the table says them, each by a name of its own. */
final class Facts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final TestDatabase database;
    private TreeMap<String, String> known = new TreeMap<>();

    Facts(TestDatabase database) {
        this.database = database;
        known = now();
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /** What is new or another since the last time. */
    List<String> changed() {
        TreeMap<String, String> before = known;
        known = now();
        Stream<String> other = known.entrySet().stream().filter(fact -> !fact.getValue().equals(before.get(fact.getKey()))).map(fact -> fact.getValue());
        Stream<String> gone = before.keySet().stream().filter(name -> !known.containsKey(name)).map(name -> name + " none");
        return Stream.concat(other, gone).map(fact -> "= " + fact).toList();
    }

    private TreeMap<String, String> now() {
        TreeMap<String, String> now = new TreeMap<>();
        database.run(() -> {
            rows("select i.state, i.endsOn from Internship i").forEach(i -> {
                now.put("internship", "internship " + i[0]);
                now.put("end", "last day " + i[1]);
            });
            rows("select r.number, r.coversFrom, r.coversTo, r.dueAt, r.state, r.late, r.onLeave from ProgressReport r").forEach(r -> {
                now.put("report " + r[0], "report " + r[0] + " of " + r[1] + " to " + r[2] + " due " + moment((Instant) r[3]));
                if (r[4] == ReportState.EXCUSED || (Boolean) r[5]) {
                    now.put("state of report " + r[0], "report " + r[0] + ((Boolean) r[5] ? " late" : (Boolean) r[6] ? " on leave" : " excused"));
                }
            });
            rows("select e.stage, e.direction, e.opensAt, e.dueAt, e.releaseAt from Evaluation e").forEach(e -> now.put("evaluation " + e[0] + e[1],
                    "evaluation " + e[0] + " " + e[1] + " opens " + moment((Instant) e[2]) + " due " + moment((Instant) e[3]) + " shown " + moment((Instant) e[4])));
            rows("select m.title, m.dueOn from Milestone m").forEach(m -> now.put("milestone " + m[0], "milestone " + m[0] + " " + m[1]));
            rows("select i.stage, i.amount.value, i.amount.currency, i.dueOn, i.state from Installment i").forEach(i -> {
                now.put("installment " + i[0], "installment " + i[0] + " " + money(i[1]) + " " + i[2] + " on " + i[3]);
                now.put("state of installment " + i[0], "installment " + i[0] + " " + i[4]);
            });
            rows("select l.id, l.kind, l.amount.value, i.stage from LedgerEntry l join Installment i on i.publicId = l.subjectPublicId").forEach(l ->
                    now.put("ledger " + l[0], "ledger " + l[1] + " " + money(l[2]) + " for " + l[3]));
            rows("select w.id, w.state from WorkProduct w where w.askedAt is not null").forEach(w -> now.put("work", "work " + w[1]));
            rows("select c.startsOn, c.endsOn from Certificate c").forEach(c -> now.put("certificate", "certificate for " + c[0] + " to " + c[1]));
            rows("select t.state, t.addressee from Task t where t.subjectType = 'internship'").forEach(t ->
                    now.put("completion", "completion asked of the " + t[1].toString().replaceAll(":.*", "").toLowerCase() + "s"));
        });
        return now;
    }

    private static String money(Object value) {
        return ((java.math.BigDecimal) value).setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString();
    }

    private List<Object[]> rows(String query) {
        return database.em().createQuery(query, Object[].class).getResultList();
    }
}
