package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Finding projects")
class ProjectFilterTest {

    private static final Instant NOW = Instant.parse("2014-02-01T12:00:00Z");
    private static final List<String> SKILLS = List.of("C", "c++", "Rust", "Linux", "100%", "a_b");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr");
    private static final int SIZE = 120;

    private final TestDatabase database = new TestDatabase();
    private final List<Row> rows = new ArrayList<>();
    private final Random random = new Random(20140201);
    private ProjectQueries queries;

    private record Row(String id, ProjectText text, int participation, boolean isPublic) {

        String program() {
            return participation <= 2 ? "g1" : "g2";
        }

        String round() {
            return participation <= 2 ? "r1" : "r2";
        }

        String community() {
            return participation % 2 == 1 ? "c1" : "c2";
        }
    }

    @BeforeEach
    void start() {
        for (int i = 1; i <= 2; i++) {
            sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                    + " values (" + i + ", 'g" + i + "', 'Program " + i + "', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
            sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency) values (" + i + ", 'r" + i + "', " + i
                    + ", 'Round " + i + "', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
            sql("insert into community (id, public_id, name, created_at) values (" + i + ", 'c" + i + "', 'Community " + i + "', '2014-01-01 00:00:00')");
        }
        for (int i = 1; i <= 4; i++) {
            sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (" + i + ", 'x" + i + "', " + (2 - i % 2)
                    + ", " + (i <= 2 ? 1 : 2) + ", 'APPROVED', 2, '2014-01-01 00:00:00')");
        }
        queries = database.wire(new ProjectQueries());
        database.run(() -> {
            for (int i = 0; i < SIZE; i++) {
                add(i);
            }
        });
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("every filter, alone and with others, finds exactly what a look at each project finds, page by page in order")
    void likeALookAtEach() {
        for (int i = 0; i < 200; i++) {
            ProjectSearch search = search();
            List<String> expected = rows.stream().filter(row -> matches(row, search)).sorted(Comparator.comparing(row -> row.text().title())).map(Row::id).toList();
            assertThat(queries.published(search, PageRequest.of(1, "title"), OptionalLong.empty()).total()).as("%s", search).isEqualTo(expected.size());
            List<String> found = Stream.iterate(1, page -> page <= SIZE / PageRequest.ROWS + 1, page -> page + 1)
                    .flatMap(page -> queries.published(search, PageRequest.of(page, "title"), OptionalLong.empty()).rows().stream()).map(ProjectCard::publicId).toList();
            assertThat(found).as("%s", search).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("“takes proposals now” finds the projects of the rounds that do, with every other filter, and not those that are closed before their time")
    void takesProposals() {
        assertThat(total(new ProjectSearch(null, null, null).taking(Set.of("r1")))).isEqualTo(total(new ProjectSearch(null, null, "r1")));
        assertThat(total(new ProjectSearch(null, null, null).taking(Set.of()))).isZero();
        assertThat(queries.choices().total(new ProjectSearch(null, null, null).taking(Set.of("r1")))).isEmpty();
        String language = queries.choices().languages().get(0).id();
        assertThat(total(new ProjectSearch(null, null, null, null, null, null, language).taking(Set.of("r1"))))
                .isEqualTo(total(new ProjectSearch(null, null, "r1", null, null, null, language)));
        sql("update project set closed_why = 'Full.'");
        assertThat(total(new ProjectSearch(null, null, null).taking(Set.of("r1")))).isZero();
    }

    @Test
    @DisplayName("a choice says how many projects it finds")
    void counts() {
        ProjectChoices choices = queries.choices();
        assertThat(choices.skills()).hasSize(SKILLS.size()).allSatisfy(choice ->
                assertThat(total(new ProjectSearch(null, null, null, null, choice.name(), null, null))).isEqualTo(choice.count()));
        assertThat(choices.languages()).hasSize(LANGUAGES.size()).allSatisfy(choice ->
                assertThat(total(new ProjectSearch(null, null, null, null, null, null, choice.id()))).isEqualTo(choice.count()));
        assertThat(choices.commitments()).hasSize(3).allSatisfy(choice ->
                assertThat(total(ProjectSearch.typed(null, null, null, null, null, choice.id(), null))).isEqualTo(choice.count()));
        assertThat(choices.programs()).hasSize(2).allSatisfy(choice ->
                assertThat(total(new ProjectSearch(null, null, null, choice.id(), null, null, null))).isEqualTo(choice.count()));
        assertThat(choices.rounds()).hasSize(2).allSatisfy(choice -> assertThat(total(new ProjectSearch(null, null, choice.id()))).isEqualTo(choice.count()));
        for (int i = 0; i < 100; i++) {
            ProjectSearch search = search();
            choices.total(search).ifPresent(known -> assertThat(known).as("%s", search).isEqualTo(total(search)));
        }
        assertThat(choices.total(new ProjectSearch(null, null, null))).hasValue(rows.stream().filter(Row::isPublic).count());
        assertThat(choices.communities()).hasSize(2).allSatisfy(choice -> assertThat(total(new ProjectSearch(null, choice.id(), null))).isEqualTo(choice.count()));
    }

    @Test
    @DisplayName("an address in which anybody wrote anything finds nothing, and breaks nothing")
    void anything() {
        assertThat(total(ProjectSearch.typed("' or 1=1", "x", "y", "z", "%", "ALL", "<en>"))).isZero();
        assertThat(ProjectSearch.typed(" ", "", null, "", " ", "all", "").isNarrow()).isFalse();
    }

    private long total(ProjectSearch search) {
        return queries.published(search, PageRequest.of(1, null), OptionalLong.empty()).total();
    }

    private void add(int number) {
        String[] lists = {"", "", ""};
        SKILLS.stream().filter(skill -> random.nextInt(3) == 0).forEach(skill -> lists[random.nextInt(3)] += skill + ", ");
        String hours = random.nextInt(4) == 0 ? null : String.valueOf(1 + random.nextInt(60));
        String languages = random.nextInt(3) == 0 ? null : String.join(",", LANGUAGES.subList(0, 1 + random.nextInt(3)));
        ProjectText text = new ProjectText("Project " + (1000 + number), any("Faster boot", "Clear words"), null, lists[0], null,
                new ProjectDetails(lists[1], lists[2], hours, null, languages, null, null));
        int participation = 1 + random.nextInt(4);
        boolean open = random.nextInt(5) > 0;
        Project project = new Project((long) participation, text, null, NOW);
        project.move(open ? ProjectState.APPROVED : ProjectState.SUBMITTED);
        database.em().persist(project);
        database.em().flush();
        Listing.write(database.em(), project, "Community " + (2 - participation % 2));
        rows.add(new Row(project.publicId(), text, participation, open));
    }

    private ProjectSearch search() {
        return new ProjectSearch(any(null, "boo", "c", "project RUST", "100%", "o_m", "word, clear", "c++"), any(null, null, "c1", "c2"), any(null, null, "r1"),
                any(null, null, "g2"), any(null, null, "RUST", "c", "a_b", "none"), any(null, null, Pace.FULL, Pace.HALF, Pace.LIGHT),
                any(null, null, "de", "en", "xx"));
    }

    private static boolean matches(Row row, ProjectSearch search) {
        List<String> all = ProjectWord.of(row.text().searchable("Community " + row.community().substring(1)));
        return row.isPublic() && (search.text() == null || ProjectWord.of(search.text()).stream().allMatch(typed -> all.stream().anyMatch(word -> word.startsWith(typed))))
                && (search.community() == null || search.community().equals(row.community()))
                && (search.round() == null || search.round().equals(row.round())) && (search.program() == null || search.program().equals(row.program()))
                && (search.skill() == null || row.text().skillList().stream().anyMatch(skill -> skill.name().equalsIgnoreCase(search.skill())))
                && (search.commitment() == null || search.commitment() == Pace.of(row.text().details().hoursNumber()))
                && (search.language() == null || Skill.names(row.text().details().languages()).contains(search.language()));
    }

    @SafeVarargs
    private <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }
}
