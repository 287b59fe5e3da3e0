package org.cohort.travel.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.work.Tasks;
import org.cohort.travel.Trip;
import org.cohort.travel.claim.TravelFixture;
import org.cohort.travel.grant.OfferUntold;
import org.cohort.travel.packet.PacketService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G6: a drafted decision is known to those who decide on the fund alone, by any path")
class HiddenDraftsTest extends Desk {

    private static final List<Long> EVERYBODY = List.of(Trip.INTERN, OTHER, Trip.MENTOR, Trip.COORDINATOR, Trip.ORGANIZER, Trip.TREASURER, TravelFixture.OTHERS);
    private static final Pattern QUERY = Pattern.compile("(?i)DecisionDraft|decision_draft");

    @Test
    @DisplayName("no page, list, count, task, notice or entry of the audit trail differs by it, for anybody")
    void nothingTells() {
        String first = inReview(Trip.INTERN, "890.00", "350.00");
        String second = inReview(OTHER, "700.00", "300.00");
        List<String> before = EVERYBODY.stream().map(who -> seen(who, first, second)).toList();
        List<Object> stored = world.everything();
        List<String> told = List.copyOf(world.notices);
        List<String> audited = List.copyOf(world.audited);
        plan(Trip.TREASURER, first, "890.00", "0");
        save(Trip.ORGANIZER, second, "DECLINE", null, "No.", Map.of());
        assertThat(EVERYBODY.stream().map(who -> seen(who, first, second)).toList()).isEqualTo(before);
        assertThat(world.everything()).as("not even the version of what it is about").isEqualTo(stored);
        assertThat(world.notices).isEqualTo(told);
        assertThat(world.audited).isEqualTo(audited);
        world.run(Trip.TREASURER, () -> drafts.drop(FUND, first));
        assertThat(world.audited).isEqualTo(audited);
    }

    @Test
    @DisplayName("only who decides on the fund reads, writes or publishes one: the intern, mentors and coordinators can't tell that there is such a thing")
    void matrix() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        plan(Trip.TREASURER, id, "890.00", "0");
        for (long who : List.of(Trip.INTERN, OTHER, Trip.MENTOR, Trip.COORDINATOR, TravelFixture.OTHERS)) {
            assertThatThrownBy(() -> desk(who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> preview(who)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> one(who, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.as(who, () -> boards.ofFund(world.actor(who), Trip.fund(), BoardFilter.typed(null, null, null), PageRequest.of(1, null)))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> world.run(who, () -> drafts.drop(FUND, id))).isInstanceOfAny(NotFound.class, Refused.class);
            assertThatThrownBy(() -> world.run(who, () -> drafts.publish(FUND, List.of(new Chosen(id, 1, "x"))))).isInstanceOfAny(NotFound.class, Refused.class);
            assertThatThrownBy(() -> world.run(who, () -> drafts.save(FUND, id, new DraftInput(1, 1, "WAITLIST", null, null, Map.of())))).isInstanceOfAny(NotFound.class, Refused.class);
        }
        for (long who : List.of(Trip.TREASURER, Trip.ORGANIZER)) {
            assertThat(desk(who).candidates()).singleElement().extracting(one -> one.draft().kind()).isEqualTo(DraftKind.OFFER);
            assertThat(preview(who).items()).hasSize(1);
        }
        world.sql("insert into fund (id, public_id, name, sponsor, purpose, currency, program_id, created_at)"
                + " values (55, 'second', 'Second', 'Another', 'TRAVEL', 'USD', 4, '2014-01-01 00:00:00')");
        assertThat(world.as(Trip.ORGANIZER, () -> deciding.preview(world.actor(Trip.ORGANIZER), "second")).items()).as("another fund has other drafts").isEmpty();
        assertThatThrownBy(() -> world.as(Trip.TREASURER, () -> deciding.preview(world.actor(Trip.TREASURER), "second"))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("G6: that a second person agreed to an offer is known before it is made to those who decide alone: on no page, in no packet, in no trail")
    void agreed() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        agree(Trip.ORGANIZER, id);
        entry(9001, id, "SECOND");
        for (long who : List.of(Trip.INTERN, Trip.MENTOR, Trip.COORDINATOR)) {
            assertThat(page(who, id).history()).as("seen by %s", who).noneMatch(act -> act.action().equals("SECOND"));
            assertThat(page(who, id).rules().secondGiven()).isFalse();
        }
        assertThat(page(Trip.TREASURER, id).history()).anyMatch(act -> act.action().equals("SECOND"));
        assertThat(history(Trip.TREASURER, id)).contains("SECOND");
        assertThat(told()).isZero();
        world.sql("insert into conflict (public_id, account_id, other_account_id, reason, declared_by, declared_at) values ('c1', 31, 1, 'A friend', 31, '2014-06-01 00:00:00')");
        assertThat(page(Trip.ORGANIZER, id).history()).as("nor to who has a conflict").noneMatch(act -> act.action().equals("SECOND"));
        assertThat(history(Trip.ORGANIZER, id)).doesNotContain("SECOND");
        offer(id);
        entry(9002, id, "OFFER");
        assertThat(page(Trip.INTERN, id).history()).anyMatch(act -> act.action().equals("SECOND"));
        assertThat(told()).isEqualTo(1);
    }

    private void entry(int key, String grant, String action) {
        world.sql("insert into audit_entry (id, at, actor_name, subject_type, subject_public_id, action, previous_hash, hash) values (" + key
                + ", '2014-07-14 12:00:00', 'Person 31', 'grant', '" + grant + "', '" + action + "', '', '')");
    }

    private String history(long who, String grant) {
        return world.as(who, () -> world.bean(PacketService.class).open(grant).parts().stream().filter(part -> part.name().endsWith("history.csv"))
                .map(part -> new String(part.bytes().get(), StandardCharsets.UTF_8)).findFirst().orElseThrow());
    }

    private long told() {
        return world.database.call(() -> ((Number) world.database.em().createNativeQuery("select count(*) from audit_entry where id = 9001 and "
                + world.bean(OfferUntold.class).toldWhen()).getSingleResult()).longValue());
    }

    @Test
    @DisplayName("nothing outside this package reads the table: no export, search, feed, page or count can")
    void source() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!source.getParent().endsWith("travel/board") && QUERY.matcher(Files.readString(source)).find()) {
                    found.add(source.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** Everything a person reads about two requests, but on the desk itself. */
    private String seen(long who, String... ids) {
        StringBuilder all = new StringBuilder();
        for (String id : ids) {
            try {
                all.append(page(who, id));
            } catch (NotFound hidden) {
                all.append("hidden");
            }
        }
        all.append(world.as(who, () -> reading.mine(world.actor(who)))).append(world.as(who, () -> reading.waiting(world.actor(who))))
                .append(world.as(who, () -> reading.ofParticipation(world.actor(who), "xen"))).append(world.as(who, () -> reading.ofInternship(world.actor(who), "internship1")))
                .append(world.as(who, () -> boards.others(world.actor(who), BoardFilter.typed(null, null, null), PageRequest.of(1, null))))
                .append(world.bean(Tasks.class).needing(world.actor(who)));
        // Not a record: it says nothing about itself but where it is kept.
        return all.toString().replaceAll("CostPlan@\\w+", "CostPlan");
    }
}
