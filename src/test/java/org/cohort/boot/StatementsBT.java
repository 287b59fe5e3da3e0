package org.cohort.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.cohort.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts what a page asks a database server, as the server counts it; the embedded database does not. The least of some
 * tries is taken, because jobs ask now and then too. The frame (who acts, her unread notices, what her navigation holds)
 * asks at most three, a page's own content at most six: however long its list is, for no statement is asked for each row. A visitor's
 * page is asked for with a cookie here, so that it is made and not the kept one, which costs one statement a second at most.
 */
@Running
@DisplayName("How many statements a page takes")
class StatementsBT {

    private static final int TRIES = 6;
    private static final int FRAME = 3;
    private static final int OWN = 6;

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "visitor, /programs", "visitor, /rounds", "visitor, /communities", "visitor, /projects", "visitor, /projects?q=xen",
        "visitor, /projects?skill=C&sort=newest", "visitor, /projects?skill=C&round=may-august-2014&q=xen", "visitor, /projects?community=xen-project&page=2",
        "visitor, /conferences", "visitor, /stories",
        "applicant, /today", "applicant, /inbox", "applicant, /applications",
        "intern, /today", "intern, /grants",
        "mentor, /today", "mentor, /grants",
        "coordinator, /today", "coordinator, /organize", "coordinator, /grants",
        "organizer, /today", "organizer, /organize", "organizer, /conferences", "organizer, /organize/may-august-2014/applications",
        "organizer, /organize/may-august-2014", "organizer, /organize/january-april-2027/interns", "coordinator, {room}/interns",
        "organizer, /merge", "admin, /merge",
        "organizer, /organize/programs/summer-of-code/forms",
        "organizer, /organize/may-august-2014/slots",
        "coordinator, {room}/logo", "coordinator, {room}/coordinators", "coordinator, {room}/sponsors",
        "treasurer, /funds/interns-at-conferences/batches", "treasurer, /funds/stipends/batches", "treasurer, /funds/stipends/payments", "treasurer, {batch}",
        "treasurer, /today", "treasurer, /funds", "treasurer, /grants", "treasurer, /funds/interns-at-conferences/grants", "treasurer, /funds/interns-at-conferences/decide", "treasurer, /funds/interns-at-conferences/publish", "organizer, /grants",
        "admin, /today", "admin, /admin/mails",
    })
    @DisplayName("Lists")
    void lists(String who, String path, Browser browser, RunningCohort cohort) throws SQLException {
        assertAsked(who, path, OWN, browser, cohort);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({"visitor, /, 10", "visitor, /communities/xen-project, 11", "coordinator, {room}/sign-up, 7", "mentor, /review, 9", "mentor, /mentoring, 7", "organizer, /organize/january-april-2027/numbers, 10",
        "organizer, /organize/may-august-2014/checklist, 8", "organizer, /organize/may-august-2014/extensions, 14"})
    @DisplayName("Pages of several lists: over the budget of six, and never more than they ask now; the front page is kept for visitors")
    void composed(String who, String path, int own, Browser browser, RunningCohort cohort) throws SQLException {
        assertAsked(who, path, own, browser, cohort);
    }

    /** Of a page in a coordinator's room, or a batch's: the first that her way to it leads to. */
    private static String within(Page page, String path) {
        if (path.equals("{batch}")) {
            page.navigate("/funds/stipends/batches");
            return page.locator("#batches tr", new Page.LocatorOptions().setHasText("To be released")).locator("a").first().getAttribute("href");
        }
        if (!path.contains("{room}")) {
            return path;
        }
        page.navigate("/organize");
        return path.replace("{room}", page.locator("#main a[href^='/community/']").first().getAttribute("href"));
    }

    private static void assertAsked(String who, String asked, int own, Browser browser, RunningCohort cohort) throws SQLException {
        assumeTrue(TestDatabase.onServer(), "the embedded database counts no statements");
        Page page = who.equals("visitor") ? browser.visitor() : browser.as(who + "@example.org");
        String path = within(page, asked);
        try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement()) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < TRIES && least > FRAME; i++) {
                long before = asked(statement);
                APIResponse answer = page.request().get(anew(path, i), RequestOptions.create().setHeader("Cookie", cookies(page)));
                assertThat(answer.status()).isEqualTo(200);
                least = Math.min(least, asked(statement) - before);
            }
            assertThat(least).isBetween(1L, (long) (who.equals("visitor") ? own : FRAME + own));
        }
    }

    /** Under an address of its own: of a page's kept parts each is made again (KeptParts). */
    private static String anew(String path, int number) {
        return path + (path.contains("?") ? "&" : "?") + "anew=" + number;
    }

    private static String cookies(Page page) {
        return "made=anew" + page.context().cookies().stream().map(cookie -> "; " + cookie.name + "=" + cookie.value).collect(Collectors.joining());
    }

    private static long asked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show global status like 'Com_select'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
