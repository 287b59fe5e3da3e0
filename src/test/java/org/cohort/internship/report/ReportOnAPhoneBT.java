package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Counts what an intern does, not how long it takes her: a test that measured time would measure the machine. */
@Tag("h2")
@Running
@DisplayName("I1: from a reminder's link to a report that is submitted, on a phone")
class ReportOnAPhoneBT {

    private static final int WIDTH = 390;
    private static final String DONE = "Two tests more, both green.";
    private static final String NEXT = "- the third";

    private int steps;
    private int keys;

    @Test
    @DisplayName("four fields at most, nothing to look for, and no more than a dozen steps beside what she writes")
    void fromLinkToSubmitted(Browser browser) {
        Page page = browser.visitor();
        page.setViewportSize(WIDTH, 844);
        page.navigate("/dev/mail?to=intern@example.org");
        String link = page.locator("article.mail").filter(new Locator.FilterOptions().setHasText("intern@example.org")).filter(new Locator.FilterOptions().setHasText("is open"))
                .locator("a[href^='/reports/']").first().getAttribute("href");
        steps++;
        page.navigate(link);
        assertThat(page.url()).as("she signs in first, and is led on").contains("/sign-in");
        type(page, "#email", "intern@example.org");
        type(page, "#password", Browser.SAMPLE_PASSWORD);
        tap(page, "#enter");
        page.waitForURL(url -> url.contains(link));

        assertThat(page.locator("#form textarea").all()).as("fields to write in").hasSizeBetween(2, 4);
        assertThat(page.locator("#form [required], #form [aria-required=true]").all().stream().map(field -> field.getAttribute("id"))).as("what must be there").isSubsetOf("done", "next");
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).as("nothing beside the screen").isTrue();
        type(page, "#done", DONE);
        tap(page, "#to-done .onward");
        type(page, "#next", NEXT);
        tap(page, "#to-next .onward");
        tap(page, "#to-blocked .onward");
        tap(page, "#to-links .onward");
        tap(page, "#submit");
        page.locator(".notices").first().waitFor();

        assertThat(page.url()).contains(link);
        assertThat(page.locator("#form #submit").count()).as("it is in").isZero();
        assertThat(page.locator("#done").inputValue()).as("and can be changed until it is answered").isEqualTo(DONE);
        assertThat(steps).as("the link, three to sign in, seven in the form").isEqualTo(11);
        assertThat(keys).as("her words, her address and her password, nothing typed twice")
                .isEqualTo("intern@example.org".length() + Browser.SAMPLE_PASSWORD.length() + DONE.length() + NEXT.length());
    }

    private void type(Page page, String field, String words) {
        Locator into = page.locator(field);
        into.fill("");
        steps++;
        keys += words.length();
        into.pressSequentially(words);
    }

    /** What can't be seen, or is too small for a finger, is not tapped. */
    private void tap(Page page, String button) {
        Locator target = page.locator(button);
        assertThat(target.isVisible()).as(button).isTrue();
        assertThat(target.boundingBox().height).as(button).isGreaterThanOrEqualTo(24);
        steps++;
        target.click();
    }
}
