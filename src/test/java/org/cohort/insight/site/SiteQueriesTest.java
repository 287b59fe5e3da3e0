package org.cohort.insight.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.story.StoryState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The addresses of the sitemap")
class SiteQueriesTest {

    private final TestDatabase database = new TestDatabase();
    private final SiteQueries site = database.wire(new SiteQueries());

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("S1: every public page is in one part of the sitemap, however many there are; a project is when it is listed")
    void parts() {
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at) values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at) values (1, 'shown', 1, 'R', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18',"
                + " '2014-01-01 00:00:00'), (2, 'draft', 1, 'D', 'UTC', 'DRAFT', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00')");
        int beyond = SiteQueries.PART + 1;
        for (int id : new int[] {1, beyond}) {
            sql("insert into community (id, public_id, name, created_at) values (" + id + ", 'c" + id + "', 'C" + id + "', '2014-01-01 00:00:00')");
            sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (" + id + ", 'x" + id + "', " + id + ", 1, 'APPROVED', 2, '2014-01-01 00:00:00')");
            sql("insert into project (id, public_id, participation_id, title, state, created_at, listed) values (" + id + ", 'p" + id + "', " + id + ", 'P', 'APPROVED', '2014-01-01 00:00:00', "
                    + (id == 1) + ")");
        }
        assertThat(site.parts()).containsExactly("communities-1", "communities-2", "programs-1", "projects-1", "rounds-1");
        assertThat(site.addresses("communities", 1)).containsExactly("/communities/c1");
        assertThat(site.addresses("communities", 2)).containsExactly("/communities/c" + beyond);
        assertThat(site.addresses("projects", 1)).containsExactly("/projects/p1");
        assertThat(site.addresses("rounds", 1)).containsExactly("/rounds/shown");
        assertThatThrownBy(() -> site.addresses("projects", 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> site.addresses("accounts", 1)).isInstanceOf(NotFound.class);
        assertThat(site.pages()).contains("/", "/projects", "/stories").doesNotContain("/people");
    }

    @Test
    @DisplayName("S1: the news tell of published rounds and stories alone, never of a draft or of what was withdrawn")
    void news() {
        database.addAccount(11);
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at) values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        for (String state : List.of("DRAFT", "PUBLISHED")) {
            sql("insert into round (public_id, program_id, name, zone, state, starts_on, ends_on, created_at, published_at) values ('r" + state + "', 1, 'R', 'UTC', '" + state
                    + "', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', '2014-01-02 00:00:00')");
        }
        for (StoryState state : StoryState.values()) {
            sql("insert into story (public_id, account_id, title, body, state, created_at, published_at) values ('s" + state + "', 11, 'T', 'B', '" + state
                    + "', '2014-01-01 00:00:00', '2014-01-03 00:00:00')");
        }
        assertThat(site.news()).extracting(SiteQueries.Item::path).containsExactly("/stories/sPUBLISHED", "/rounds/rPUBLISHED");
    }

    @Test
    @DisplayName("Search engines read every page by its address, no list in another way; sample data not at all")
    void robots() {
        assertThat(RobotsServlet.text(false, "https://cohort.example/sitemap.xml")).contains("Disallow: /*?\n", "Sitemap: https://cohort.example/sitemap.xml").doesNotContain("Disallow: /\n");
        assertThat(RobotsServlet.text(true, "https://cohort.example/sitemap.xml")).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }
}
