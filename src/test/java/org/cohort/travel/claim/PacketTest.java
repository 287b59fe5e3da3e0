package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.Ruling;
import org.cohort.travel.letter.LetterKind;
import org.cohort.travel.letter.LetterService;
import org.cohort.travel.packet.Packet;
import org.cohort.travel.packet.PacketService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("F12, §6.1 item 26: the audit packet of a grant, one ZIP with all there is")
class PacketTest extends TravelActs {

    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    private final PacketService packets = world.bean(PacketService.class);

    private String claimed() {
        String id = offered(Trip.INTERN, "800", "300");
        world.sql("insert into audit_entry (id, at, actor_name, subject_type, subject_public_id, action, remark, previous_hash, hash) values (9001, '2014-07-14 12:00:00', 'Person 41', 'grant', '"
                + id + "', 'OFFER', '=1+1 Send it to " + IBAN + "', '', '')");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        world.at(Trip.AFTER);
        String flight = claimPage(Trip.INTERN, id).lines().get(0).cost().publicId();
        world.run(Trip.INTERN, () -> claims.addReceipt(id, receipt(flight, "750", "flight")));
        world.run(Trip.INTERN, () -> claims.act(id, ClaimAction.SUBMIT, null));
        rule(id, Map.of(flight, new ClaimService.Word(Ruling.QUERIED, "Which airline, and is " + IBAN + " yours?")));
        return id;
    }

    private Map<String, byte[]> files(String id) throws IOException {
        Packet packet = world.as(Trip.TREASURER, () -> packets.open(id));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        world.run(Trip.TREASURER, () -> write(packet, bytes));
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void write(Packet packet, OutputStream into) {
        try {
            packet.write(into);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("[\\s\\u00a0]+", " ");
        }
    }

    @Test
    @DisplayName("request, recommendations, decision, letter, receipts, claim with checks, payments, ledger, history: read back")
    void content() throws IOException {
        Map<String, byte[]> files = files(claimed());
        assertThat(files.keySet()).containsExactly("0-read-me-first.txt", "1-request.pdf", "1-rules.pdf", "2-recommendations.pdf", "3-decision.pdf", "letters/award.pdf", "4-claim.pdf", "receipts/1-flight.pdf", "6-payments.csv",
                "6-batches.csv", "7-ledger.csv", "8-history.csv", "MANIFEST.sha256");
        assertThat(text(files.get("1-request.pdf"))).contains("Person 1", "Xen Developer Summit", "To meet them all.", "Flight: Flight", "USD 800.00");
        assertThat(text(files.get("2-recommendations.pdf"))).contains("Person 11", "Best use of it.", "Welcomed there by George", "Person 21");
        assertThat(text(files.get("3-decision.pdf"))).contains("Travel 2014", "USD 1,100.00");
        assertThat(text(files.get("4-claim.pdf"))).contains("USD 750.00", "A shop", "Question", "Which airline");
        assertThat(new String(files.get("receipts/1-flight.pdf"), StandardCharsets.ISO_8859_1)).endsWith("flight");
        assertThat(new String(files.get("7-ledger.csv"), StandardCharsets.UTF_8)).contains("1100.00,USD").contains("Travel 2014");
        assertThat(world.audited).contains("Person 41 packet LOOK");
        assertThat(new String(files.get("0-read-me-first.txt"), java.nio.charset.StandardCharsets.UTF_8)).as("G12: what is not masked is said").contains("as they were handed in", "accounts or cards", "delete it");
    }

    @Test
    @DisplayName("and the rules it was asked under, replaced letters, the whole report with photos, the treasurer's words, who released the payment")
    void whole() throws IOException {
        String id = claimed();
        LetterService letters = world.bean(LetterService.class);
        world.at(Trip.BEFORE);
        world.sql("update travel_grant set state = 'ACCEPTED'");
        world.database.em().clear();
        world.run(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, "Maren"));
        world.run(Trip.INTERN, () -> letters.issue(id, LetterKind.VISA, "Maren Example"));
        world.run(Trip.INTERN, () -> world.bean(TripPhotoService.class).add(id, () -> new Upload("photo", "a.png", Photos.plain()), "The hall", true));
        world.at(Trip.AFTER);
        world.sql("update travel_grant set state = 'TRAVELLED'");
        world.database.em().clear();
        world.run(Trip.INTERN, () -> reports.submit(id, version(id), new TripReportInput("Chicago", "Keynote", null, "A lot", "George", false, "We test nightly", "I was ill", List.of())));
        world.sql("update cost_line set ruling = 'REDUCED', reduced = 700, ruling_note = 'Without the upgrade' where claimed is not null");
        world.sql("insert into payment_batch (id, public_id, fund_id, number, state, collected_by, released_by, created_at, released_at) values (7, 'b7', 5, 7, 'RELEASED', 41, 42, '2014-09-01 00:00:00', '2014-09-02 00:00:00')");
        world.sql("insert into batch_line (public_id, batch_id, subject_type, subject_public_id, payee_id, authorized_by, title, amount_value, amount_currency, state, reference) values ('l7', 7, 'grant', '"
                + id + "', 1, 31, 'Trip', 700, 'USD', 'OPEN', 'COHORT-AB12CDEF3456')");
        world.database.em().clear();
        Map<String, byte[]> files = files(id);
        assertThat(files.keySet()).contains("letters/visa.pdf", "photos/1-photo.jpg").anyMatch(name -> name.startsWith("letters/replaced/") && name.endsWith("-visa.pdf"));
        assertThat(text(files.get("1-rules.pdf"))).contains("Who may ask");
        assertThat(text(files.get("4-claim.pdf"))).contains("Without the upgrade", "USD 700.00");
        assertThat(text(files.get("5-report.pdf"))).contains("We test nightly", "I was ill", "Photo: The hall");
        assertThat(new String(files.get("6-batches.csv"), StandardCharsets.UTF_8)).contains("7,Open,COHORT-AB12CDEF3456,700.00,USD").contains("Person 31,Person 41,Person 42");
    }

    @Test
    @DisplayName("G12: bank data is masked wherever somebody wrote it, and nothing becomes a formula")
    void masked() throws IOException {
        Map<String, byte[]> files = files(claimed());
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.append(file.getKey().endsWith(".pdf") && !file.getKey().startsWith("receipts") ? text(file.getValue()) : new String(file.getValue(), StandardCharsets.UTF_8)).append('\n');
        }
        assertThat(all.toString().replace(" ", "")).doesNotContain("0532013000").doesNotContain("DE89");
        assertThat(text(files.get("4-claim.pdf"))).contains("3000 yours?");
        assertThat(new String(files.get("8-history.csv"), StandardCharsets.UTF_8)).contains("'=1+1 Send it to ••••3000").doesNotContain(",=1+1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DE89370400440532013000|3000", "DE89-3704-0044-0532-0130-00|3000", "NO93 8601 1117 947|7947", "GB29.NWBK.6016.1331.9268.19|6819",
        "account 000123456789 please|6789", "card 4111 1111 1111 1111|1111"})
    @DisplayName("G12: of every account number, however it is written, the last four are left, in recommendations and reports, too")
    void everywhere(String written, String last) throws IOException {
        String id = claimed();
        world.sql("update recommendation set words = 'See " + written + "', welcomed_by = '" + written + "'");
        world.database.em().clear();
        String shown = text(files(id).get("2-recommendations.pdf"));
        assertThat(shown).contains("••••" + last).doesNotContain(written).doesNotContain(written.replaceAll("[a-z ]", "") + " ");
    }

    @Test
    @DisplayName("its manifest names every other file by its SHA-256, as sha256sum reads it")
    void manifest() throws Exception {
        Map<String, byte[]> files = files(claimed());
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(Packet.MANIFEST)) {
                lines.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue())) + "  " + file.getKey());
            }
        }
        assertThat(new String(files.get(Packet.MANIFEST), StandardCharsets.UTF_8).lines().toList()).isEqualTo(lines);
    }

    @Test
    @DisplayName("it is sent as it goes: each file is made when the one before has left, and none is kept")
    void streamed() throws IOException {
        List<String> order = new ArrayList<>();
        Packet packet = new Packet("p", List.of(part("one", order), part("two", order)));
        packet.write(new OutputStream() {

            @Override
            public void write(int b) {
                order.add("sent");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                order.add("sent");
            }

            @Override
            public void flush() {
                order.add("flushed");
            }
        });
        assertThat(order.subList(order.indexOf("made one") + 1, order.indexOf("made two"))).contains("sent", "flushed");
    }

    private static Packet.Part part(String name, List<String> order) {
        return new Packet.Part(name, () -> {
            order.add("made " + name);
            return new byte[10_000];
        });
    }

    @ParameterizedTest
    @CsvSource({"1, false", "6, false", "11, false", "21, false", "31, true", "41, true", "51, false"})
    @DisplayName("S1: for the fund's treasurer and the program's organizers; to everybody else, the traveller among them, it does not exist, and nothing is noted")
    void matrix(long account, boolean may) {
        String id = claimed();
        if (may) {
            assertThat(world.as(account, () -> packets.open(id)).parts()).isNotEmpty();
            assertThat(world.audited).contains("Person " + account + " packet LOOK");
        } else {
            assertThatThrownBy(() -> world.as(account, () -> packets.open(id))).isInstanceOf(NotFound.class);
            assertThat(world.audited).noneMatch(line -> line.contains("packet"));
        }
        assertThatThrownBy(() -> world.as(0, () -> packets.open("nothing"))).isInstanceOfAny(NotFound.class, Refused.class);
    }
}
