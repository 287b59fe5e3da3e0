package org.cohort.stress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.Map;
import org.cohort.testing.Browser;
import org.cohort.testing.PastRound;
import org.cohort.testing.Pictures;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Running
@DisplayName("Importing a past round of real size")
class ImportBT {

    private static final String ROUND = PastRound.ROUND;

    @Test
    @DisplayName("1,191 projects of 185 communities: preview, confirm, progress, result; again changes nothing; then they are found and paged")
    void wholeRound(Browser browser) {
        try (RunningCohort cohort = RunningCohort.start("import", Map.of())) {
            Page page = browser.visitor(cohort);
            browser.signIn(page, "organizer@example.org", Browser.SAMPLE_PASSWORD);
            PastRound.round(page);
            boolean real = PastRound.real("") != null;
            upload(page);
            fact(page, "Projects", PastRound.PROJECTS);
            fact(page, "Communities", PastRound.COMMUNITIES + (real ? 1 : 0));
            browser.axe(page);
            if (!real) {
                Pictures.taken(page, "organizer-import");
            }
            long begun = System.nanoTime();
            confirm(page);
            System.err.println("imported in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
            fact(page, "New projects", PastRound.PROJECTS);
            browser.axe(page);
            upload(page);
            confirm(page);
            fact(page, "New communities", 0);
            fact(page, "New projects", 0);
            fact(page, "Projects brought up to date", 0);
            if (!real) {
                found(browser.visitor(cohort));
                merged(browser, page, browser.visitor(cohort));
            }
        }
    }

    private static void found(Page visitor) {
        visitor.navigate("/projects?q=Project+1190");
        assertThat(visitor.locator("#main")).containsText("Project 1190, faster");
        visitor.navigate("/projects?round=" + ROUND);
        assertThat(visitor.locator("#main")).containsText("1,191 projects");
        visitor.locator("#main a[rel=next]").first().click();
        assertThat(visitor.locator("#main")).containsText("faster");
        visitor.navigate("/communities?q=Community+180");
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(PastRound.community(180))).first().click();
        assertThat(visitor.locator("#main")).containsText("föhn, 東京");
    }

    /** Two of them were one: everything moves, and the old address leads to the one that stays. */
    private static void merged(Browser browser, Page page, Page visitor) {
        page.navigate("/merge?q=Community+17");
        page.locator("#candidates li").filter(new Locator.FilterOptions().setHasText(PastRound.community(171))).locator("a.btn").click();
        page.waitForURL("**/communities/*/merge*");
        String gone = page.url().replaceAll(".*(/communities/[^/]+)/merge.*", "$1");
        page.locator("#q").fill("Community 17");
        page.locator("form[role=search] [type=submit]").last().click();
        page.locator("#candidates li").filter(new Locator.FilterOptions().setHasText(PastRound.community(172))).locator("a.btn").click();
        page.waitForURL("**/merge/*");
        browser.axe(page);
        page.locator("[id='do']").click();
        page.locator("dialog[open] button[value=yes]").click();
        page.waitForURL(url -> !url.contains("/merge/"));
        // What is public is at most a second old.
        browser.expect("404");
        visitor.waitForCondition(() -> visitor.navigate(gone).ok());
        assertThat(visitor.locator("h1")).hasText(PastRound.community(172));
    }

    private static void upload(Page page) {
        page.navigate("/organize/" + ROUND + "/import");
        Path communities = PastRound.real("communities-2025.csv");
        if (communities == null) {
            page.setInputFiles("#communities", PastRound.communities());
            page.setInputFiles("#projects", PastRound.projects());
        } else {
            page.setInputFiles("#communities", communities);
            page.setInputFiles("#projects", PastRound.real("projects-2025.csv"));
        }
        button(page, "Upload and preview").click();
        page.waitForURL("**/imports/*");
    }

    /** Takes what is sure; of what is not, the first suggestion. */
    private static void confirm(Page page) {
        if (page.locator("#takeSure").count() > 0) {
            page.locator("#takeSure").click();
            assertThat(page.locator("#takeSure")).hasCount(0);
        }
        for (Locator open = page.locator("select[name^=choice-]").first(); open.count() > 0; open = page.locator("select[name^=choice-]").first()) {
            open.selectOption(new SelectOption().setIndex(1));
            button(page, "Save what is decided").click();
            page.waitForLoadState();
        }
        button(page, "Confirm import").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Result")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(180_000));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void fact(Page page, String label, int value) {
        assertThat(page.locator("#run dl div, #run dl").filter(new Locator.FilterOptions().setHasText(label)).first()).containsText(label);
        assertThat(page.locator("#run dt").getByText(label, new Locator.GetByTextOptions().setExact(true)).locator("xpath=following-sibling::dd[1]"))
                .hasText(String.valueOf(value));
    }
}
