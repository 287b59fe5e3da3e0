package org.cohort.project.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Directory;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.kernel.persistence.PageRequest;
import org.cohort.kernel.persistence.TestDatabase;
import org.cohort.kernel.persistence.Wiring;
import org.cohort.kernel.work.TaskRow;
import org.cohort.kernel.work.Tasks;
import org.cohort.program.ProgramDirectory;
import org.cohort.project.CreditRow;
import org.cohort.project.Interns;
import org.cohort.project.PersonPages;
import org.cohort.project.ProjectArchive;
import org.cohort.project.ProjectArchive.Archived;
import org.cohort.project.ProjectArchive.Put;
import org.cohort.project.ProjectCredit;
import org.cohort.project.ProjectQueries;
import org.cohort.project.ProjectSearch;
import org.cohort.project.ProjectService;
import org.cohort.project.ProjectWithholding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("People whom an archive names")
class CreditTest {

    private static final String NAME = "Ama Osei-Quartey";
    private static final Archived TOLD = new Archived("Boot, by Ama Osei-Quartey", null, "AMA OSEI-QUARTEY made it boot.", "https://archive.example/ama-o",
            List.of("Lena Fuchs"), List.of(NAME));

    private final TestDatabase database = new TestDatabase();
    private final CurrentActor current = new CurrentActor();
    private final Actor organizer = person(21, new Actor.Held(Role.ORGANIZER, 1L));
    private final Actor claimant = person(11);
    private final List<Object> events = new ArrayList<>();
    private Wiring wiring;
    private final TestDatabase atOnce = database.atOnce();
    private final CurrentActor otherCurrent = new CurrentActor();
    private Wiring other;
    private CreditService credits;
    private HidingService hidings;
    private String project;

    @BeforeEach
    void start() {
        List.of(11L, 12L, 21L).forEach(database::addAccount);
        sql("insert into role_grant (account_id, role, scope_id, granted_at) values (21, 'ORGANIZER', 1, '2014-01-01 00:00:00')");
        sql("insert into program (id, public_id, name, summary, zone, stipend_value, stipend_currency, created_at)"
                + " values (1, 'opw', 'OPW', 's', 'UTC', 5500, 'USD', '2014-01-01 00:00:00')");
        sql("insert into round (id, public_id, program_id, name, zone, state, starts_on, ends_on, created_at, stipend_value, stipend_currency)"
                + " values (1, 'r2014', 1, 'Round 2014', 'UTC', 'PUBLISHED', '2014-05-19', '2014-08-18', '2014-01-01 00:00:00', 5500, 'USD')");
        sql("insert into community (id, public_id, name, created_at) values (1, 'xen-project', 'Xen Project', '2014-01-01 00:00:00')");
        sql("insert into participation (id, public_id, community_id, round_id, state, slots, created_at) values (1, 'xen', 1, 1, 'APPROVED', 2, '2014-01-01 00:00:00')");
        AuditTrail silent = new AuditTrail() {
            @Override
            public void record(String subjectType, String subjectPublicId, String action, String from, String to, String comment) {
                events.add(subjectType + " " + action);
            }
        };
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
        wiring = new Wiring(database, current, clock, silent);
        other = new Wiring(atOnce, otherCurrent, clock, silent);
        for (Wiring each : List.of(wiring, other)) {
            each.offer(Directory.class, "org.cohort.identity.AccountDirectory");
            each.offer(Interns.class, "org.cohort.intake.AcceptedProposals");
            each.offer(PersonPages.class, "org.cohort.story.AlumPages");
        }
        wiring.listen(events::add);
        credits = wiring.get(CreditService.class);
        hidings = wiring.get(HidingService.class);
        assertThat(put(TOLD)).isEqualTo(Put.NEW);
        project = as(organizer, () -> wiring.get(ProjectQueries.class).published(new ProjectSearch(null, null, null), PageRequest.of(1, null), OptionalLong.empty())).rows().get(0).publicId();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("Who claims an entry waits for the program's organizers; agreed, the project's page leads to the page she shows")
    void claimed() {
        String claim = as(claimant, () -> credits.claim(project, intern().id(), "I used ama@example.org then."));
        assertThat(as(claimant, () -> credits.claim(project, intern().id(), "Again."))).as("two clicks make one").isEqualTo(claim);
        assertThat(wiring.get(Tasks.class).needing(organizer)).extracting(TaskRow::key).containsExactly("task.credit.SUBMITTED");
        assertThatThrownBy(() -> run(claimant, () -> credits.perform(claim, CreditClaimAction.APPROVE, null))).isInstanceOf(Refused.class);
        run(organizer, () -> credits.perform(claim, CreditClaimAction.APPROVE, null));
        assertThat(events).contains(new CreditApproved(11L));
        assertThat(intern().account()).isEqualTo(11L);
        assertThat(intern().page()).isNull();
        sql("insert into alum (public_id, account_id, is_public, created_at) values ('ama', 11, true, '2014-01-01 00:00:00')");
        assertThat(intern().page()).isEqualTo("ama");
        assertThatThrownBy(() -> as(person(12), () -> credits.claim(project, intern().id(), "Me!"))).isInstanceOf(Refused.class).hasMessageContaining("credit.taken");
        assertThat(put(TOLD)).as("importing again changes nothing").isEqualTo(Put.SAME);
        run(organizer, () -> credits.perform(claim, CreditClaimAction.REVOKE, "It was another Ama."));
        assertThat(intern().account()).isNull();
    }

    @Test
    @DisplayName("S1: a claim and a request are nothing to others, nor to organizers of other programs")
    void others() {
        String claim = as(claimant, () -> credits.claim(project, intern().id(), "Me."));
        for (Actor other : List.of(person(12), person(12, new Actor.Held(Role.ORGANIZER, 2L)))) {
            assertThatThrownBy(() -> as(other, () -> credits.view(claim))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> run(other, () -> credits.perform(claim, CreditClaimAction.APPROVE, null))).isInstanceOf(NotFound.class);
        }
        Actor herself = person(11, new Actor.Held(Role.ORGANIZER, 1L));
        assertThatThrownBy(() -> run(herself, () -> credits.perform(claim, CreditClaimAction.APPROVE, null))).as("on her own claim she is only she").isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("S3: a withheld name stands nowhere any more, and importing the archive again does not bring it back")
    void withheld() {
        String hiding = confirmed();
        HidingService.View view = as(organizer, () -> hidings.view(hiding));
        assertThat(view.names()).isEqualTo(1);
        assertThat(view.left()).as("shown before it is done").containsExactly(new ProjectWithholding.Left(project, "Boot, by […]", null, "[…] made it boot."));
        assertThatThrownBy(() -> as(person(12, new Actor.Held(Role.ORGANIZER, 2L)), () -> hidings.view(hiding))).isInstanceOf(NotFound.class);
        run(organizer, () -> hidings.perform(hiding, HidingAction.HIDE, null));
        assertNowhere();
        assertThat(intern().name()).isEmpty();
        assertThat(put(TOLD)).isEqualTo(Put.SAME);
        assertNowhere();
        assertThat(put(new Archived(TOLD.title(), null, "More by Ama Osei-Quartey.", TOLD.link(), TOLD.mentors(), TOLD.interns()))).isEqualTo(Put.CHANGED);
        assertNowhere();
    }

    @Test
    @DisplayName("S3: withholding ends an approved claim, tells who claimed, and takes what was told about it; the claim can't come back")
    void endsClaims() {
        String claim = as(claimant, () -> credits.claim(project, intern().id(), "I am Ama Osei-Quartey, see https://archive.example/ama-o."));
        run(organizer, () -> credits.perform(claim, CreditClaimAction.APPROVE, null));
        String hiding = confirmed();
        run(organizer, () -> hidings.perform(hiding, HidingAction.HIDE, null));
        assertThat(as(claimant, () -> credits.view(claim)).state()).isEqualTo(CreditClaimState.DECLINED);
        assertThat(intern().account()).isNull();
        assertThat(wiring.get(Tasks.class).needing(organizer)).isEmpty();
        assertNowhere();
        assertThatThrownBy(() -> as(claimant, () -> credits.claim(project, intern().id(), "Again."))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"lin|Spline, by Lin|Spline, by […]", "Lin|LIN's linter, lin-1 (lin)|[…]'s linter, […]-1 ([…])", "Ama 2|Ama 2, not Ama 22|[…], not Ama 22",
        "太郎|東京太郎は|東京[…]は", "C++|Ask C++ or c+++|Ask […] or […]+", "Zoë|zoë and Zoës|[…] and Zoës"})
    @DisplayName("S3: only the name goes, in whatever case; other words that it is a part of stay")
    void wordsOfTheirOwn(String name, String text, String left) {
        assertThat(ProjectWithholding.without(text, List.of(name))).isEqualTo(left);
    }

    @Test
    @DisplayName("Two claims to one entry that are agreed to at the same time: the second is refused; nor does withholding give it an owner")
    void atOnce() throws Exception {
        String first = as(claimant, () -> credits.claim(project, intern().id(), "Me."));
        String second = as(person(12), () -> credits.claim(project, intern().id(), "No, me."));
        assertThat(meanwhile(() -> credits.perform(first, CreditClaimAction.APPROVE, null), () -> other.get(CreditService.class).perform(second, CreditClaimAction.APPROVE, null)))
                .isInstanceOf(Refused.class).hasMessageContaining("credit.taken");
        assertThat(intern().account()).isEqualTo(11L);
        run(organizer, () -> credits.perform(first, CreditClaimAction.REVOKE, "It was another."));
        String hiding = confirmed();
        assertThat(meanwhile(() -> hidings.perform(hiding, HidingAction.HIDE, null), () -> other.get(CreditService.class).perform(second, CreditClaimAction.APPROVE, null)))
                .isInstanceOf(Refused.class).hasMessageContaining("credit.taken");
        assertThat(intern().account()).isNull();
    }

    @Test
    @DisplayName("Withholding that waits for an agreement takes the entry from whom it was given to")
    void withheldAfter() throws Exception {
        String claim = as(claimant, () -> credits.claim(project, intern().id(), "Me."));
        String hiding = confirmed();
        Throwable late = meanwhile(() -> credits.perform(claim, CreditClaimAction.APPROVE, null), () -> other.get(HidingService.class).perform(hiding, HidingAction.HIDE, null));
        assertThat(late).isNull();
        assertThat(intern().account()).isNull();
        assertThat(as(claimant, () -> credits.view(claim)).state()).isEqualTo(CreditClaimState.DECLINED);
    }

    /** An organizer does the one; another does the other before the first one's transaction ends. @return what the second was answered, null for nothing wrong */
    private Throwable meanwhile(Runnable one, Runnable theOther) throws Exception {
        return as(organizer, () -> {
            one.run();
            database.em().flush();
            CompletableFuture<Throwable> late = CompletableFuture.supplyAsync(() -> catchThrowable(
                    () -> otherCurrent.runAs(organizer, () -> atOnce.run(theOther))));
            assertThatThrownBy(() -> late.get(300, TimeUnit.MILLISECONDS)).as("the second waits").isInstanceOf(TimeoutException.class);
            return late;
        }).get(5, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("S3: a title that told the name is known again without an address, too")
    void withheldTitleWithoutAddress() {
        Archived told = new Archived("Shell, by Ama Osei-Quartey", null, null, null, List.of(), List.of(NAME));
        assertThat(put(told)).isEqualTo(Put.NEW);
        String hiding = confirmed();
        run(organizer, () -> hidings.perform(hiding, HidingAction.HIDE, null));
        assertNowhere();
        assertThat(put(told)).isEqualTo(Put.SAME);
        assertNowhere();
    }

    @Test
    @DisplayName("N3: the mailed link changes nothing until its button is pressed; without it nobody is asked")
    void confirming() {
        run(Actor.VISITOR, () -> hidings.ask(project, intern().id(), "ama@example.org", false, null, "::1"));
        assertThat(as(Actor.VISITOR, () -> hidings.confirmable(token()))).contains(TOLD.title());
        assertThat(wiring.get(Tasks.class).needing(organizer)).isEmpty();
        String token = token();
        run(Actor.VISITOR, () -> hidings.confirm(token));
        assertThat(wiring.get(Tasks.class).needing(organizer)).extracting(TaskRow::key).containsExactly("task.hiding.CONFIRMED");
        assertThat(as(Actor.VISITOR, () -> hidings.confirmable(token))).isEmpty();
        assertThatThrownBy(() -> run(Actor.VISITOR, () -> hidings.confirm("guessed"))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("Asking too often is answered the same and mails nothing more; a refusal has a reason and forgets the address")
    void limits() {
        for (int i = 0; i < 8; i++) {
            run(Actor.VISITOR, () -> hidings.ask(project, intern().id(), "ama@example.org", false, null, "::1"));
        }
        assertThat(database.em().createQuery("select count(n) from Notice n", Long.class).getSingleResult()).isEqualTo(4);
        String hiding = confirmed();
        assertThatThrownBy(() -> run(organizer, () -> hidings.perform(hiding, HidingAction.REFUSE, null))).isInstanceOf(Refused.class);
        run(organizer, () -> hidings.perform(hiding, HidingAction.REFUSE, "It is not you."));
        assertThat(as(organizer, () -> hidings.view(hiding)).email()).isNull();
        assertThat(intern().name()).isEqualTo(NAME);
    }

    private String confirmed() {
        run(Actor.VISITOR, () -> hidings.ask(project, intern().id(), "other@example.org", true, "Please.", "::1"));
        String token = token();
        run(Actor.VISITOR, () -> hidings.confirm(token));
        return database.em().createQuery("select h.publicId from CreditHiding h where h.state = org.cohort.project.credit.HidingState.CONFIRMED", String.class).getSingleResult();
    }

    private String token() {
        String path = database.em().createQuery("select n.path from Notice n where n.path like '/hide/%' order by n.id desc", String.class).setMaxResults(1).getSingleResult();
        return path.substring("/hide/".length());
    }

    /** Whatever shows, searches, feeds or exports anything reads it from here. */
    private void assertNowhere() {
        @SuppressWarnings("unchecked")
        List<Object[]> columns = database.em().createNativeQuery("select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC' or table_schema = 'public'")
                .getResultList();
        assertThat(columns).isNotEmpty();
        for (Object[] column : columns) {
            List<?> values = database.em().createNativeQuery("select `" + column[1] + "` from `" + column[0] + "`").getResultList();
            assertThat(values).as(column[0] + "." + column[1]).noneMatch(value -> value != null
                    && (value.toString().toLowerCase(Locale.ROOT).contains("osei") || value.toString().contains("ama-o")));
        }
    }

    private CreditRow intern() {
        return current.callAs(Actor.VISITOR, () -> wiring.get(ProjectService.class).view(project)).credits().stream()
                .filter(row -> row.part() == ProjectCredit.Part.INTERN).findFirst().orElseThrow();
    }

    private Put put(Archived told) {
        return as(Actor.SYSTEM, () -> wiring.get(ProjectArchive.class).put(wiring.get(ProgramDirectory.class).participation(1L), told));
    }

    private void sql(String statement) {
        database.run(() -> database.em().createNativeQuery(statement).executeUpdate());
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return current.callAs(actor, () -> database.call(work));
    }

    private void run(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return null;
        });
    }

    private static Actor person(long account, Actor.Held... held) {
        return new Actor(account, "account" + account, "Person " + account, Locale.ENGLISH, ZoneOffset.UTC, Set.of(held));
    }
}
