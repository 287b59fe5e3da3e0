package org.cohort.travel.packet;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cohort.fund.EntryKind;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.money.Amount;
import org.cohort.kernel.persistence.Queries;
import org.cohort.kernel.sheet.Sheet;
import org.cohort.kernel.text.Words;

/** The tables of a packet. Who may have them is asked before. */
@Queries
class PacketRows {

    /** What of the funds' ledgers is about one subject. */
    public record Entry(Instant at, String fund, EntryKind kind, Amount amount, String memo, String actor) {
    }

    /** @param failedAt null where it arrived */
    public record Payment(String reference, Amount amount, Instant paidAt, Instant failedAt, String by) {
    }

    /** What of the ledger, the payments and the batches is a grant's: its claim's, and what was paid before the trip. */
    private static final String OF_GRANT = "(%1$s.subjectType = 'grant' and %1$s.subjectPublicId = :id or %1$s.subjectType = 'advance' and %1$s.subjectPublicId in"
            + " (select d.publicId from Advance d join TravelGrant g on g.id = d.grantId where g.publicId = :id))";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    History history;

    Sheet ledger(String grant, Locale language) {
        List<Entry> rows = em.createQuery("select new org.cohort.travel.packet.PacketRows$Entry(e.at, f.name, e.kind, e.amount, e.memo, a.name) from LedgerEntry e join Fund f on f.id = e.fundId"
                        + " left join Account a on a.id = e.actorId where " + OF_GRANT.formatted("e") + " order by e.id", Entry.class)
                .setParameter("id", grant).getResultList();
        return new Sheet("ledger", head(language, "at", "fund", "kind", "amount", "currency", "words", "who"), rows.stream().map(row -> row(row.at().toString(), row.fund(),
                Words.say(language, "enum.EntryKind." + row.kind()), row.amount().value(), row.amount().currency().getCurrencyCode(), Masked.of(row.memo()), row.actor())).toList());
    }

    Sheet payments(String grant, Locale language) {
        List<Payment> rows = em.createQuery("select new org.cohort.travel.packet.PacketRows$Payment(p.reference, p.amount, p.paidAt, p.failedAt, a.name) from Payment p"
                        + " left join Account a on a.id = p.paidBy where " + OF_GRANT.formatted("p") + " order by p.id", Payment.class)
                .setParameter("id", grant).getResultList();
        return new Sheet("payments", head(language, "reference", "amount", "currency", "paidAt", "failedAt", "who"), rows.stream().map(row -> row(row.reference(), row.amount().value(),
                row.amount().currency().getCurrencyCode(), text(row.paidAt()), text(row.failedAt()), row.by())).toList());
    }

    /** The batches it was sent in, with who authorized, collected and released it: four eyes saw it (rule G11). */
    Sheet releases(String grant, Locale language) {
        List<Object[]> rows = em.createQuery("select p.number, b.state, b.reference, b.amount, b.exchanged.value, b.exchanged.currency, b.exchanged.rate, b.exchanged.source,"
                        + " (select x.name from Account x where x.id = b.authorizedBy), (select y.name from Account y where y.id = p.collectedBy), (select z.name from Account z where z.id = p.releasedBy),"
                        + " p.releasedAt, p.exportedAt, b.reason from BatchLine b join PaymentBatch p on p.id = b.batchId where " + OF_GRANT.formatted("b") + " order by b.id",
                        Object[].class)
                .setParameter("id", grant).getResultList();
        return new Sheet("batches", head(language, "batch", "state", "reference", "amount", "currency", "sent", "sentCurrency", "rate", "source", "authorizedBy", "collectedBy", "releasedBy",
                "releasedAt", "exportedAt", "words"), rows.stream().map(r -> row(r[0], Words.say(language, "enum.LineState." + r[1]), r[2], ((Amount) r[3]).value(),
                ((Amount) r[3]).currency().getCurrencyCode(), r[4], r[5] == null ? null : r[5].toString(), r[6], r[7], r[8], r[9], r[10], text((Instant) r[11]), text((Instant) r[12]),
                Masked.of((String) r[13]))).toList());
    }

    /** @param acts by what they are about */
    Sheet history(Map<String, List<History.Act>> acts, Locale language) {
        return new Sheet("history", head(language, "at", "about", "action", "from", "to", "who", "words"), acts.entrySet().stream().flatMap(about ->
                        about.getValue().stream().map(act -> row(act.at().toString(), about.getKey(), act.action(), act.from(), act.to(), act.actorName(), Masked.of(act.comment()))))
                .sorted((one, other) -> ((String) one.get(0)).compareTo((String) other.get(0))).toList());
    }

    List<History.Act> acts(String subject, String publicId) {
        return history.of(subject, publicId);
    }

    private static List<String> head(Locale language, String... columns) {
        return Stream.of(columns).map(column -> Words.say(language, "packet.column." + column)).toList();
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }
}
