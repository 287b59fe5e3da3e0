package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.cohort.travel.grant.GrantView;
import org.cohort.travel.packet.PacketService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C11, travel.md §6: comments shared with the traveller, and notes among those who decide")
class GrantNotesTest extends TravelActs {

    private static final String WORDS = "Third trip this year; the budget is small.";

    @Test
    @DisplayName("C11, S1: a note is read and written by those who decide alone; no other page, task, notice or trail has its words")
    void privately() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        List<String> before = List.of(page(Trip.INTERN, id).toString(), page(Trip.MENTOR, id).toString(), page(Trip.COORDINATOR, id).toString());
        List<String> told = List.copyOf(world.notices);
        world.run(Trip.TREASURER, () -> grants.note(id, " " + WORDS + " "));
        world.run(Trip.ORGANIZER, () -> grants.note(id, "Half of it, then?"));
        for (long who : List.of(Trip.TREASURER, TravelFixture.SECOND, Trip.ORGANIZER)) {
            assertThat(page(who, id).notes()).extracting(GrantView.Note::words).containsExactly(WORDS, "Half of it, then?");
        }
        assertThat(page(Trip.TREASURER, id).notes()).extracting(GrantView.Note::name).containsExactly("Person 41", "Person 31");
        for (long who : List.of(Trip.INTERN, Trip.MENTOR, Trip.COORDINATOR)) {
            assertThat(page(who, id).notes()).isNull();
            refused("access.role", () -> world.run(who, () -> grants.note(id, "I, too")));
        }
        assertThat(List.of(page(Trip.INTERN, id).toString(), page(Trip.MENTOR, id).toString(), page(Trip.COORDINATOR, id).toString()))
                .usingElementComparator((one, other) -> one.replaceAll("CostPlan@\\w+", "").compareTo(other.replaceAll("CostPlan@\\w+", ""))).isEqualTo(before);
        assertThat(world.notices).isEqualTo(told);
        assertThat(world.audited).contains("Person 41 grant-note WRITE").noneMatch(entry -> entry.contains(WORDS));
        assertThatThrownBy(() -> world.run(6L, () -> grants.note(id, "I, too"))).isInstanceOf(NotFound.class);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> world.run(Trip.TREASURER, () -> grants.note(id, " ")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("note"));
    }

    @Test
    @DisplayName("C11, F12: notes are in the audit packet, bank accounts in them masked")
    void packed() throws java.io.IOException {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        world.run(Trip.TREASURER, () -> grants.note(id, "Pay to DE89 3704 0044 0532 0130 00?"));
        byte[] paper = world.as(Trip.ORGANIZER, () -> world.bean(PacketService.class).open(id).parts().stream().filter(part -> part.name().equals("3-decision.pdf")).findFirst()
                .orElseThrow().bytes().get());
        assertThat(PacketTest.text(paper)).contains("Notes among those who decided", "••••3000").doesNotContain("3704");
    }

    @Test
    @DisplayName("C11, C12: what is asked of the traveller and what is answered is told to both, with who said it")
    void shared() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        act(Trip.TREASURER, id, GrantAction.ASK, "Is there a train?");
        assertThat(world.tasks(Trip.INTERN)).contains("grant NEEDS_INFORMATION");
        act(Trip.INTERN, id, GrantAction.ANSWER_FOUNDATION, "Not over the sea.");
        assertThat(world.audited).contains("Person 41 grant ASK: Is there a train?", "Person 1 grant ANSWER_FOUNDATION: Not over the sea.");
        assertThat(world.notices).contains(Trip.INTERN + " grant.ASK", Trip.TREASURER + " grant.ANSWER_FOUNDATION");
    }

    @Test
    @DisplayName("H3: a refusal is taken back by who decides, with a written reason that is in the trail under one's own name, and told; nobody else can")
    void override() {
        String id = inReview(Trip.INTERN, "890.00", "350.00");
        act(Trip.TREASURER, id, GrantAction.DECLINE, "Too late for this budget.");
        refused("comment.required", () -> act(Trip.ORGANIZER, id, GrantAction.RECONSIDER));
        refused("lifecycle.role", () -> act(Trip.COORDINATOR, id, GrantAction.RECONSIDER, "Please."));
        refused("lifecycle.role", () -> act(Trip.INTERN, id, GrantAction.RECONSIDER, "Please."));
        act(Trip.ORGANIZER, id, GrantAction.RECONSIDER, "A sponsor gave more.");
        assertThat(world.audited).contains("Person 31 grant RECONSIDER: A sponsor gave more.");
        assertThat(world.notices).contains(Trip.INTERN + " grant.RECONSIDER");
        offer(id);
        assertThat(world.balance()).isEqualTo("0.00 0.00 1240.00 760.00");
    }
}
