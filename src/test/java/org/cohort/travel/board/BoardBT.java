package org.cohort.travel.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Running
@Tag("h2")
@DisplayName("G4–G6, G9: decisions about grants drafted and published together, letters, and a fund's periods, in a browser; each step is tried wrongly first")
class BoardBT {

    private static final String WORDS = "With pleasure: show them the picture.";
    private static final String FUND = "/funds/interns-at-conferences";

    private Browser browser;
    private RunningCohort cohort;

    @Test
    @DisplayName("From the coordinator's word to the letter that a consulate checks; what is drafted is seen by nobody else before it is published")
    void wholeWay(Browser given) {
        browser = given;
        browser.expect("422");
        browser.expect("404");
        try (RunningCohort own = RunningCohort.start("board", Map.of())) {
            cohort = own;
            Page coordinator = page("coordinator@example.org");
            Page treasurer = page("treasurer@example.org");
            Page traveller = page("abena.kyerewaa@example.org");
            String grant = recommend(coordinator);
            draft(treasurer);
            for (Page other : new Page[] {coordinator, traveller}) {
                other.navigate(grant);
                assertThat(other.locator("#main")).not().containsText(WORDS);
                assertThat(other.navigate(FUND + "/decide").status()).isEqualTo(404);
            }
            publish(treasurer);
            letter(traveller, grant);
            visa(traveller, treasurer, grant);
            Page organizer = page("organizer@example.org");
            several(organizer, treasurer);
            periods(treasurer, organizer);
        }
    }

    private String recommend(Page coordinator) {
        coordinator.navigate("/today");
        coordinator.locator("#main li", new Page.LocatorOptions().setHasText("Abena Kyerewaa")).filter(new Locator.FilterOptions().setHasText("travel grant")).locator("a").first().click();
        coordinator.waitForURL("**/grants/*");
        coordinator.locator("#recommend-form [type=submit]").first().click();
        assertThat(coordinator.locator("#words-problem")).not().isEmpty();
        coordinator.locator("#words").fill("The scheduler's people are all there.");
        coordinator.locator("#recommend-form [type=submit]").first().click();
        assertThat(coordinator.locator("#main")).containsText("Recommended, with your words.");
        return java.net.URI.create(coordinator.url()).getPath();
    }

    private void draft(Page treasurer) {
        treasurer.navigate(FUND + "/decide");
        treasurer.locator("#requests tr", new Page.LocatorOptions().setHasText("Abena Kyerewaa")).locator("a.btn").click();
        treasurer.locator("#kind").selectOption("OFFER");
        treasurer.locator("#amount0").fill("99999");
        button(treasurer, "Keep the draft");
        assertThat(treasurer.locator("#amount0-problem")).not().isEmpty();
        assertThat(treasurer.locator("#amount0")).hasValue("99999");
        browser.axe(treasurer);
        treasurer.locator("#amount0").fill("100");
        treasurer.locator("#words").fill(WORDS);
        button(treasurer, "Keep the draft");
        assertThat(treasurer.locator("#requests tr", new Page.LocatorOptions().setHasText("Abena Kyerewaa"))).containsText("Offer");
        treasurer.locator("#slider").press("Home");
        assertThat(treasurer.locator("#budget")).hasValue("0.00");
        treasurer.locator("#slider").press("End");
        assertThat(treasurer.locator("#budget")).hasValue(treasurer.locator("#slider").getAttribute("data-most"));
        treasurer.locator("#budget").fill("1");
        button(treasurer, "Show what fits");
        assertThat(treasurer.locator("#requests tr", new Page.LocatorOptions().setHasText("Abena Kyerewaa"))).containsText("Does not fit");
        browser.axe(treasurer);
        treasurer.locator("#budget").fill("a lot");
        button(treasurer, "Show what fits");
        assertThat(treasurer.locator("#budget")).hasValue("a lot");
        assertThat(treasurer.locator("#budget-problem")).containsText("must be an amount in");
        browser.axe(treasurer);
    }

    private void publish(Page treasurer) {
        treasurer.navigate(FUND + "/publish");
        // The sample has a draft of its own, which stays one.
        treasurer.locator("#publish-form [id^=chosen]").all().forEach(Locator::uncheck);
        button(treasurer, "Publish what is chosen");
        assertThat(treasurer.locator("#main")).containsText("Choose at least one");
        browser.axe(treasurer);
        treasurer.locator("#publish-form li", new Page.LocatorOptions().setHasText("Abena Kyerewaa")).locator("input[type=checkbox]").check();
        button(treasurer, "Publish what is chosen");
        treasurer.waitForURL("**" + FUND + "/grants*");
        assertThat(treasurer.locator("tr", new Page.LocatorOptions().setHasText("Abena Kyerewaa"))).containsText("Offered");
        browser.axe(treasurer);
    }

    private void letter(Page traveller, String grant) {
        traveller.navigate(grant);
        assertThat(traveller.locator("#main")).containsText(WORDS);
        button(traveller, "Accept the offer, the visa first");
        assertThat(traveller.locator("#main")).containsText("Accepted.");
        traveller.navigate(grant + "/kit");
        assertThat(traveller.locator("#main")).containsText("Utrecht");
        browser.axe(traveller);
        traveller.navigate(grant);
        traveller.locator("#passport").fill("Abena A. Kyerewaa");
        button(traveller, "Make a letter for a visa");
        assertThat(traveller.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What who checks it sees: Letter for a visa"))).isVisible();
        Locator check = traveller.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What who checks it sees: Award of a travel grant"));
        String address = check.getAttribute("href");
        Page consulate = browser.visitor(cohort);
        assertThat(consulate.navigate(address.substring(0, address.length() - 4) + "XXXX").status()).isEqualTo(404);
        assertThat(consulate.navigate(address).status()).isEqualTo(200);
        assertThat(consulate.locator("#main")).containsText("Abena Kyerewaa");
        browser.axe(consulate);
    }

    /** No visa comes: the trip is off, nobody reports, and its fee is claimed at once. */
    private void visa(Page traveller, Page treasurer, String grant) {
        traveller.navigate(grant);
        assertThat(traveller.locator("#main")).containsText("The visa comes first");
        browser.axe(traveller);
        button(traveller, "The visa was refused");
        traveller.locator("dialog[open] button[value=no]").click();
        assertThat(traveller.locator("#main")).containsText("The visa comes first");
        button(traveller, "The visa was refused");
        traveller.locator("dialog[open] button[value=yes]").click();
        assertThat(traveller.locator("#main")).containsText("the trip is off");
        browser.axe(traveller);
        assertThat(traveller.navigate(grant + "/report").status()).isEqualTo(404);
        traveller.navigate(grant + "/claim");
        assertThat(traveller.locator("#main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand in the claim"))).isDisabled();
        traveller.locator("#line").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(0));
        traveller.locator("#vendor").fill("Consulate");
        traveller.locator("#amount").fill("80");
        traveller.locator("#spentOn").fill(java.time.LocalDate.now().minusDays(1).toString());
        traveller.locator("#file").setInputFiles(new com.microsoft.playwright.options.FilePayload("fee.pdf", "application/pdf",
                "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        traveller.locator("#receipt-form [type=submit]").click();
        assertThat(traveller.locator("#main")).containsText("The receipt is added.");
        button(traveller, "Hand in the claim");
        traveller.locator("dialog[open] button[value=yes]").click();
        assertThat(traveller.locator("#main")).containsText("Handed in.");
        browser.axe(traveller);
        treasurer.navigate(grant + "/claim");
        assertThat(treasurer.locator("#main")).containsText("Consulate");
        browser.axe(treasurer);
    }

    /** One fund pays the journey, another the hotel; which does not offer what it pays nothing of. */
    private void several(Page organizer, Page treasurer) {
        organizer.navigate("/funds");
        for (String[] typed : new String[][] {{"name", "Beds"}, {"sponsor", "Friends of the program"}, {"currency", "USD"}, {"treasurer", "treasurer@example.org"}}) {
            organizer.locator("#" + typed[0]).fill(typed[1]);
        }
        organizer.locator("#purpose").selectOption("TRAVEL");
        organizer.locator("#found [type=submit]").click();
        assertThat(organizer.locator("#main")).containsText("is founded");
        treasurer.navigate("/funds/beds");
        treasurer.locator("#amount").fill("400");
        treasurer.locator("#memo").fill("A gift");
        treasurer.locator("#deposit [type=submit]").click();
        treasurer.navigate(FUND + "/grants");
        treasurer.locator("tr", new Page.LocatorOptions().setHasText("Tomasina Achterberg")).locator("a").first().click();
        treasurer.waitForURL("**/grants/*");
        for (int i = 0; i < 3; i++) {
            treasurer.locator("#from" + i).selectOption("Beds");
        }
        treasurer.locator("#fund").selectOption("Interns at conferences");
        treasurer.locator("#approved2").fill("60");
        button(treasurer, "Make the offer");
        assertThat(treasurer.locator("#fund-problem")).containsText("Every cost is paid from another fund");
        assertThat(treasurer.locator("#approved2")).hasValue("60");
        browser.axe(treasurer);
        treasurer.locator("#from0").selectOption("The fund above");
        treasurer.locator("#from2").selectOption("The fund above");
        button(treasurer, "Make the offer");
        assertThat(treasurer.locator("#main")).containsText("the money is reserved");
        assertThat(treasurer.locator("#main tr", new Page.LocatorOptions().setHasText("Four nights"))).containsText("from Beds");
        browser.axe(treasurer);
        treasurer.navigate("/funds/beds/grants");
        assertThat(treasurer.locator("tr", new Page.LocatorOptions().setHasText("Tomasina Achterberg"))).containsText("Offered");
    }

    private void periods(Page treasurer, Page organizer) {
        treasurer.navigate(FUND + "/periods");
        treasurer.locator("#startsOn").fill("2026-12-31");
        treasurer.locator("#endsOn").fill("2026-01-01");
        button(treasurer, "Begin the period");
        assertThat(treasurer.locator("#endsOn-problem")).not().isEmpty();
        treasurer.locator("#startsOn").fill("2026-01-01");
        treasurer.locator("#endsOn").fill("2026-12-31");
        button(treasurer, "Begin the period");
        assertThat(treasurer.locator("#main")).containsText("Period 2026");
        browser.axe(treasurer);
        button(treasurer, "Propose to close it");
        assertThat(treasurer.locator("#reason-problem")).not().isEmpty();
        browser.axe(treasurer);
        treasurer.locator("#rest").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        treasurer.locator("#reason").fill("The year is over");
        button(treasurer, "Propose to close it");
        assertThat(treasurer.locator("#closing")).containsText("The year is over");
        organizer.navigate(FUND + "/periods");
        assertThat(organizer.locator("#closing")).containsText("The year is over");
        browser.axe(organizer);
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
