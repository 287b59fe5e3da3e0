package org.cohort.travel.advance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.cohort.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Running
@Tag("h2")
@DisplayName("Money before a trip, in a browser; each step is tried wrongly first")
class AdvanceBT {

    private static final String TRAVELLER = "Abena Kyerewaa";

    private Browser browser;
    private RunningCohort cohort;

    @Test
    @DisplayName("From asking to the batch: what is wrong is told at its field and nothing typed is lost, and the coordinator reads none of it")
    void wholeWay(Browser given) throws SQLException {
        browser = given;
        browser.expect("422");
        try (RunningCohort own = RunningCohort.start("advance", Map.of())) {
            cohort = own;
            own.stop();
            try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update travel_policy set rules = replace(rules, '\"advance\":0', '\"advance\":50')")).isPositive();
            }
            own.restartWith(Map.of());
            Page coordinator = page("coordinator@example.org");
            Page treasurer = page("treasurer@example.org");
            Page traveller = page("abena.kyerewaa@example.org");
            String grant = recommend(coordinator);
            treasurer.navigate(grant);
            button(treasurer, "Make the offer");
            traveller.navigate(grant);
            button(traveller, "Accept the offer, the visa first");
            assertThat(traveller.locator("#advance-ask")).hasCount(0);
            button(traveller, "The visa is there");
            traveller.locator("dialog[open] button[value=yes]").click();
            assertThat(traveller.locator("#main")).containsText("All costs are granted now.");
            ask(traveller);
            coordinator.navigate(grant);
            assertThat(coordinator.locator("#main")).not().containsText("Money before the trip");
            grant(treasurer);
            traveller.navigate(grant);
            assertThat(traveller.locator("#main")).containsText("Granted: to be paid");
            assertThat(traveller.locator("#main")).containsText("The hotel is paid there");
            browser.axe(traveller);
            own.stop();
            try (Connection connection = TestDatabase.open(cohort.settings()); Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("update advance set state = 'CONFIRMED', returned = 5 where state = 'GRANTED'")).isPositive();
            }
            own.restartWith(Map.of());
            cameBack(page("treasurer@example.org"), page("organizer@example.org"), grant);
        }
    }

    /** The treasurer granted it, and so is not offered to note what came back, as an organizer is, but takes back what was noted wrongly. */
    private void cameBack(Page treasurer, Page organizer, String grant) {
        organizer.navigate(grant);
        organizer.locator("#advanceBack").fill("99999");
        organizer.locator("#advanceBackWords").fill("Transfer 4711");
        button(organizer, "Note that it came back");
        assertThat(organizer.locator("#advanceBack-problem")).not().isEmpty();
        assertThat(organizer.locator("#advanceBack")).hasValue("99999");
        assertThat(organizer.locator("#advanceBackWords")).hasValue("Transfer 4711");
        browser.axe(organizer);
        treasurer.navigate(grant);
        assertThat(treasurer.locator("#advanceBack")).hasCount(0);
        assertThat(treasurer.locator("#main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Note that it came back"))).isDisabled();
        assertThat(treasurer.locator("#why-advance-back")).containsText("You granted what was sent");
        browser.axe(treasurer);
        treasurer.locator("summary", new Page.LocatorOptions().setHasText("It was noted and did not come back?")).click();
        treasurer.locator("#advanceNotBack").fill("99999");
        button(treasurer, "Take back what was noted");
        assertThat(treasurer.locator("#advanceNotBack-problem")).not().isEmpty();
        assertThat(treasurer.locator("#advanceNotBackWords-problem")).not().isEmpty();
        browser.axe(treasurer);
    }

    private static String recommend(Page coordinator) {
        coordinator.navigate("/today");
        coordinator.locator("#main li", new Page.LocatorOptions().setHasText(TRAVELLER)).filter(new Locator.FilterOptions().setHasText("travel grant")).locator("a").first().click();
        coordinator.waitForURL("**/grants/*");
        coordinator.locator("#words").fill("The scheduler's people are all there.");
        coordinator.locator("#recommend-form [type=submit]").first().click();
        assertThat(coordinator.locator("#main")).containsText("Recommended, with your words.");
        return java.net.URI.create(coordinator.url()).getPath();
    }

    private void ask(Page traveller) {
        traveller.locator("#advanceAmount").fill("99999");
        traveller.locator("#advanceWhy").fill("No credit card");
        button(traveller, "Ask for it");
        assertThat(traveller.locator("#advanceAmount-problem")).not().isEmpty();
        assertThat(traveller.locator("#advanceAmount")).hasValue("99999");
        assertThat(traveller.locator("#advanceWhy")).hasValue("No credit card");
        browser.axe(traveller);
        traveller.locator("#advanceAmount").fill("20");
        button(traveller, "Ask for it");
        assertThat(traveller.locator("#main")).containsText("Asked for: the treasurer looks at it");
        button(traveller, "Take it back");
        assertThat(traveller.locator("#main")).containsText("Taken back.");
        traveller.locator("#advanceAmount").fill("20");
        traveller.locator("#advanceWhy").fill("The flight is due now");
        button(traveller, "Ask for it");
    }

    private void grant(Page treasurer) {
        treasurer.navigate("/today");
        treasurer.locator("#main li", new Page.LocatorOptions().setHasText(TRAVELLER)).filter(new Locator.FilterOptions().setHasText("before a trip")).locator("a").first().click();
        treasurer.waitForURL("**/grants/*");
        treasurer.locator("#advanceGranted").fill("10");
        button(treasurer, "Grant it");
        assertThat(treasurer.locator("#advanceReason-problem")).not().isEmpty();
        assertThat(treasurer.locator("#advanceGranted")).hasValue("10");
        browser.axe(treasurer);
        treasurer.locator("#advanceReason").fill("The hotel is paid there");
        button(treasurer, "Grant it");
        assertThat(treasurer.locator("#main")).containsText("Granted: to be paid");
        button(treasurer, "Collect it into a batch of its own");
        treasurer.waitForURL("**/batches/*");
        assertThat(treasurer.locator("#main")).containsText("before the trip");
        browser.axe(treasurer);
    }

    private Page page(String email) {
        Page page = browser.visitor(cohort);
        browser.signIn(page, email, Browser.SAMPLE_PASSWORD);
        return page;
    }

    private static void button(Page page, String name) {
        page.locator("#main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).first().click();
        page.waitForLoadState();
    }
}
