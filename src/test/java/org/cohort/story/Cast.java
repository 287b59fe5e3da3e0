package org.cohort.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.story.Steps.button;
import static org.cohort.story.Steps.email;
import static org.cohort.story.Steps.fill;
import static org.cohort.story.Steps.says;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cohort.kernel.audit.AuditChain;
import org.cohort.testing.Browser;
import org.cohort.testing.RunningCohort;
import org.cohort.testing.TestDatabase;

/** The people of the story: how they come in, the page each of them has, and the clock they live by. */
abstract class Cast {

    /** How many records the story leaves, by table. */
    private static final String ONE_STORY = "1 program, 1 round, 1 community, 1 participation, 1 project, 1 application where first_submitted_at is not null, 1 contribution, 1 proposal, "
            + "1 review, 1 decision, 1 internship, 2 fund, 2 installment, 2 payment, 1 conference, 1 session, 1 appearance, 1 travel_grant, "
            + "2 cost_line, 2 recommendation, 1 claim, 2 receipt, 1 trip_report, 1 story, 1 alum";
    private static final String PASSWORD = "a long pass phrase";

    private final Map<String, Page> pages = new HashMap<>();
    Browser browser;
    RunningCohort cohort;
    private Page clock;


    void firstStart() {
        // Everybody double-clicks: every form of signed-in people is sent twice at once.
        browser.sendTwice();
        String link = cohort.output().stream().filter(line -> line.contains("/start/")).findFirst().orElseThrow();
        Page page = page("odile");
        page.navigate(link.substring(link.indexOf("/start/")));
        fill(page, "name", "Odile Marchand", "email", email("odile"), "password", PASSWORD);
        page.locator("#main form [type=submit]").click();
        page.waitForURL("**/organize/programs/new");
        cohort.restartWith(Map.of("COHORT_SAMPLE_DATA", "true", "COHORT_CLOCK", "2030-01-07T09:00:00Z"));
        clock = browser.visitor(cohort);
        browser.signIn(page, email("odile"), PASSWORD);
        Cookie session = page.context().cookies().stream().filter(cookie -> cookie.name.equals("cohort")).findFirst().orElseThrow();
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    void people() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ama", "Ama Owusu");
        names.put("tess", "Tess Novak");
        names.put("lena", "Lena Fuchs");
        names.put("bruno", "Bruno Costa");
        names.put("carlos", "Carlos Ibarra");
        names.put("priya", "Priya Nair");
        names.put("noor", "Noor Haddad");
        names.forEach((who, name) -> {
            Page page = page(who);
            page.navigate("/sign-up");
            fill(page, "name", name, "email", email(who), "password", PASSWORD);
            page.locator("#make").click();
            page.navigate("/dev/mail");
            page.locator("article", new Page.LocatorOptions().setHasText(email(who))).first().locator("a[href^='/']").click();
            page.locator("#main input[type=password]").fill(PASSWORD);
            button(page, "Confirm and sign in").click();
            page.waitForURL("**/today");
        });
        browser.axe(page("ama"));
    }

    /** However often it was sent, it was done once; and the audit chain is whole. */
    void oneOfEach() {
        cohort.stop();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> right = new LinkedHashMap<>();
        try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement()) {
            for (String expected : ONE_STORY.split(", ")) {
                // A draft that was too late to be sent saved itself, or had no time to: of applications those count that were sent.
                String[] words = expected.split(" ", 2);
                try (ResultSet row = statement.executeQuery("select count(*) from " + words[1])) {
                    row.next();
                    right.put(words[1], Integer.valueOf(words[0]));
                    counts.put(words[1], row.getInt(1));
                }
            }
            assertThat(counts).isEqualTo(right);
            assertThat(AuditChain.problem(connection)).isNull();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    String grantPath() {
        Page ama = page("ama");
        ama.navigate("/grants");
        return ama.locator("#main a[href^='/grants/']").first().getAttribute("href");
    }

    String room() {
        Page carlos = page("carlos");
        carlos.navigate("/organize");
        return carlos.locator("a[href^='/community/']").first().getAttribute("href").split("/")[2];
    }

    void move(String to) {
        clock.navigate("/dev/clock");
        clock.locator("#to").fill(to);
        button(clock, "Move the clock").click();
        says(clock, "The clock shows");
    }

    Page page(String who) {
        return pages.computeIfAbsent(who, key -> browser.visitor(cohort));
    }
}
