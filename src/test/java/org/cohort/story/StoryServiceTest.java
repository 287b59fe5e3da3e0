package org.cohort.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cohort.internship.SummerFixture.MAREN;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cohort.internship.SummerFixture;
import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Writing stories and one's own page, on a database")
class StoryServiceTest {

    private final SummerFixture summer = new SummerFixture();
    private final AlumService alumni = summer.get(AlumService.class);
    private final StoryService stories = summer.get(StoryService.class);

    @BeforeEach
    void rows() {
        summer.sql("insert into internship (id, public_id, project_id, round_id, participation_id, account_id, state, starts_on, ends_on, zone, created_at)"
                + " values (7, 'hers', 1, 1, 1, 1, 'COMPLETED', '2014-05-19', '2014-08-17', 'UTC', '2014-05-01 00:00:00')");
        summer.sql("insert into alum (public_id, account_id, is_public, created_at) values ('maren', 1, false, '2014-08-20 00:00:00')");
    }

    @AfterEach
    void end() {
        summer.close();
    }

    @Test
    @DisplayName("A2, S2: two forms of her page do not overwrite each other, and what changed is in the trail")
    void page() {
        int seen = summer.as(MAREN, () -> alumni.view("maren")).version();
        summer.run(MAREN, () -> alumni.write("maren", seen, "Kernel engineer", "I write drivers.", true));
        assertThat(summer.audited).contains("Person 1 alum SHOW: headline: — → Kernel engineer; about: 0 → 16 characters; shown: false → true");
        stale(() -> summer.run(MAREN, () -> alumni.write("maren", seen, "Baker", null, false)));
    }

    @Test
    @DisplayName("S2: that a story was rewritten is in the trail, its words are not")
    void story() {
        String id = summer.as(MAREN, () -> stories.begin("hers", "My summer"));
        int seen = summer.as(MAREN, () -> stories.view(id)).version();
        summer.run(MAREN, () -> stories.write(id, seen, "My summer, told", "It was warm.", null));
        assertThat(summer.audited).contains("Person 1 story EDIT: title: My summer → My summer, told; body: 0 → 12 characters");
        stale(() -> summer.run(MAREN, () -> stories.write(id, seen, "Again", "x", null)));
    }

    private static void stale(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refused.class).extracting(refused -> ((Refused) refused).verdict().reason()).isEqualTo("stale");
    }
}
