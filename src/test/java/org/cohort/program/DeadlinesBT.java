package org.cohort.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organizer's work on a round's dates, in the browser. Each test leaves the dates as they were. */
@Tag("h2")
@Running
@DisplayName("A round's dates, its clone and more time, as organizers make them")
class DeadlinesBT {

    private static final String DESK = "/organize/january-april-2027";

    @Test
    @DisplayName("S4: a tab that shows dates as they were before is told what moved meanwhile, and changes nothing")
    void staleTab(Browser browser) {
        browser.expect("409");
        Page first = browser.as("organizer@example.org");
        Page second = first.context().newPage();
        first.navigate(DESK + "/deadlines");
        second.navigate(DESK + "/deadlines");
        String before = first.locator("#MIDPOINT_EVALUATION").inputValue();
        String later = LocalDateTime.parse(before).plusHours(1).toString();
        plan(first, "MIDPOINT_EVALUATION", later);
        first.locator("#confirm").click();
        first.waitForURL("**/deadlines");
        second.locator("#FINAL_EVALUATION").fill(LocalDateTime.parse(second.locator("#FINAL_EVALUATION").inputValue()).plusHours(1).toString());
        second.locator("#save").click();
        second.locator(".notices[role=alert]").waitFor();
        assertThat(second.locator(".meanwhile").first().innerText()).as("what was saved meanwhile").isNotBlank();
        first.locator("#undo").click();
        first.locator("dialog[open] button[value=yes]").click();
        first.waitForCondition(() -> first.locator("#MIDPOINT_EVALUATION").inputValue().equals(before));
    }

    @Test
    @DisplayName("A2: undo in a tab that shows an older change takes back nothing newer, and says that there is something newer")
    void staleUndo(Browser browser) {
        browser.expect("4");
        Page first = browser.as("organizer@example.org");
        Page second = first.context().newPage();
        first.navigate(DESK + "/deadlines");
        String before = first.locator("#MIDPOINT_EVALUATION").inputValue();
        String later = LocalDateTime.parse(before).plusHours(2).toString();
        confirm(first, LocalDateTime.parse(before).plusHours(1).toString());
        second.navigate(DESK + "/deadlines");
        confirm(first, later);
        second.locator("#undo").click();
        second.locator("dialog[open] button[value=yes]").click();
        second.locator(".notices[role=alert]").waitFor();
        assertThat(second.locator(".notices[role=alert]").innerText()).contains("only the last change can be undone");
        first.navigate(DESK + "/deadlines");
        assertThat(first.locator("#MIDPOINT_EVALUATION").inputValue()).isEqualTo(later);
        confirm(first, before);
    }

    private static void confirm(Page page, String midpoint) {
        plan(page, "MIDPOINT_EVALUATION", midpoint);
        page.locator("#confirm").click();
        page.waitForURL("**/deadlines");
    }

    @Test
    @DisplayName("A2: a double click moves a date once, and undoes it once")
    void doubleClick(Browser browser) {
        browser.expect("4");
        Page page = browser.as("organizer@example.org");
        page.navigate(DESK + "/deadlines");
        String before = page.locator("#REVIEWS_CLOSE").inputValue();
        String later = LocalDateTime.parse(before).plusHours(2).toString();
        plan(page, "REVIEWS_CLOSE", later);
        browser.sendTwice();
        page.locator("#confirm").click();
        page.waitForCondition(() -> page.locator(".notices").count() > 0);
        page.navigate(DESK + "/deadlines");
        assertThat(page.locator("#REVIEWS_CLOSE").inputValue()).isEqualTo(later);
        page.locator("#undo").click();
        page.locator("dialog[open] button[value=yes]").click();
        page.waitForCondition(() -> page.locator(".notices").count() > 0);
        page.navigate(DESK + "/deadlines");
        assertThat(page.locator("#REVIEWS_CLOSE").inputValue()).isEqualTo(before);
    }

    @Test
    @DisplayName("T1: a soft date is shown on the round's page, and taken away again")
    void soft(Browser browser) {
        Page page = browser.as("organizer@example.org");
        page.navigate(DESK + "/deadlines");
        String soft = LocalDateTime.parse(page.locator("#PROPOSALS_CLOSE").inputValue()).minusDays(1).toString();
        page.locator("details:has([id='soft-PROPOSALS_CLOSE']) summary").click();
        plan(page, "soft-PROPOSALS_CLOSE", soft);
        page.locator("#confirm").click();
        page.waitForURL("**/deadlines");
        assertThat(page.locator("#soft-PROPOSALS_CLOSE").inputValue()).isEqualTo(soft);
        page.navigate("/rounds/january-april-2027");
        assertThat(page.locator("#main").innerText()).contains("please be done by then");
        page.navigate(DESK + "/deadlines");
        page.locator("#undo").click();
        page.locator("dialog[open] button[value=yes]").click();
        page.waitForCondition(() -> page.locator("#soft-PROPOSALS_CLOSE").inputValue().isEmpty());
    }

    @Test
    @DisplayName("A round is cloned with its dates shifted by whole weeks, published, and the communities of last time are invited once")
    void cloned(Browser browser) {
        Page page = browser.as("organizer@example.org");
        page.navigate(DESK + "/clone");
        page.locator("#clone-name").fill("January–April 2028");
        page.locator("#clone-first").fill("2028-01-10");
        page.locator("form[method=get] [type=submit]").last().click();
        page.locator("#dates").waitFor();
        assertThat(page.locator("#dates").innerText()).contains("2028");
        browser.axe(page);
        page.locator("#create").click();
        page.waitForURL(url -> !url.contains("/clone"));
        String desk = page.url().replaceAll(".*(/organize/[^/?#]+).*", "$1");
        page.navigate(desk + "/invitations");
        assertThat(page.locator("#invite").isDisabled()).as("a draft invites nobody").isTrue();
        page.navigate(desk);
        page.locator("button[value=PUBLISH]").click();
        page.locator("dialog[open] button[value=yes]").click();
        page.locator(".notices[role=status]").waitFor();
        page.navigate(desk + "/invitations");
        page.locator("#invite").click();
        page.locator(".notices[role=status]").waitFor();
        assertThat(page.locator("#invite").isDisabled()).as("once").isTrue();
    }

    @Test
    @DisplayName("T3: more time for a community is granted, changed and taken back; what became of it stays, with the reasons")
    void community(Browser browser) {
        Page page = browser.as("organizer@example.org");
        page.navigate(DESK + "/extensions");
        String value = page.locator("#person option[value^='community:']").first().getAttribute("value");
        String name = page.locator("#person option[value^='community:']").first().innerText().replaceAll(" · .*", "");
        page.locator("#person").selectOption(new SelectOption().setValue(value));
        page.locator("#kind").selectOption("REVIEWS_CLOSE");
        page.locator("#until").fill("2027-03-31T12:00");
        page.locator("#reason").fill("Their server burnt down");
        page.locator("#grant").click();
        page.locator(".notices[role=status]").waitFor();
        Locator line = page.locator("#main li").filter(new Locator.FilterOptions().setHasText("Their server burnt down")).first();
        assertThat(line.innerText()).contains(name);
        line.locator("a.btn").click();
        page.locator("#change").waitFor();
        page.locator("#until").fill("2027-04-02T12:00");
        page.locator("#reason").fill("It burns still");
        page.locator("#change").click();
        page.locator(".notices[role=status]").waitFor();
        page.locator("#main li").filter(new Locator.FilterOptions().setHasText("It burns still")).first().locator("a.btn").click();
        page.locator("#revoke").click();
        page.locator(".notices[role=status]").waitFor();
        Locator history = page.locator("#main details").filter(new Locator.FilterOptions().setHasText("It burns still"));
        history.locator("summary").click();
        assertThat(history.locator("ul > li").count()).as("granted, changed, taken back").isEqualTo(3);
        assertThat(history.innerText()).contains("Their server burnt down", "It burns still");
        browser.axe(page);
    }

    private static void plan(Page page, String field, String value) {
        page.locator("[id='" + field + "']").fill(value);
        page.locator("#save").click();
        page.waitForURL("**/deadlines/*");
    }
}
