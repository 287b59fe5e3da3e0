package org.cohort.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every form of the product does when its post is refused. */
@Tag("h2")
@Running
class FormsBT {

    private static final String CONFERENCE = "/conferences/xen-project-developer-summit-2026";

    @Test
    @DisplayName("S4: a refused form leaves the page's other forms filled, and going back shows a page")
    void otherForms(Browser browser) {
        browser.expect("422");
        Page page = browser.as("organizer@example.org");
        page.navigate(CONFERENCE + "/edit");
        String name = page.locator("#name").inputValue();
        page.locator("#minutes").fill("1");
        Response answer = page.waitForResponse(response -> response.request().method().equals("POST"),
                () -> page.locator("#session-form .form-end .btn").click());

        page.locator(".notices[role=alert]").waitFor();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.locator("#name").inputValue()).isEqualTo(name).isNotEmpty();
        assertThat(page.locator("#zone").inputValue()).isEqualTo("Europe/Amsterdam");
        assertThat(page.locator("#minutes").inputValue()).isEqualTo("1");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("sessionTitle");
        page.navigate("/inbox");
        page.goBack();
        assertThat(page.locator("#session-form").count()).isEqualTo(1);
    }

    @Test
    @DisplayName("A2: what somebody types while the scripts of a refused page still load stays, whatever was put aside before")
    void typedEarly(Browser browser) {
        browser.expect("422");
        Page page = browser.as("organizer@example.org");
        page.navigate(CONFERENCE + "/edit");
        page.locator("#minutes").fill("1");
        List<Route> held = new ArrayList<>();
        page.route(address -> address.contains("kept.js"), held::add);
        page.locator("#session-form .form-end .btn").click(new Locator.ClickOptions().setNoWaitAfter(true));
        page.locator("#minutes-problem, .notices[role=alert]").first().waitFor();
        page.locator("#minutes").fill("45");
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("#minutes").inputValue()).isEqualTo("45");
    }

    @Test
    @DisplayName("S4: every wrong field is told at once, each at its input")
    void allAtOnce(Browser browser) {
        browser.expect("422");
        Page page = browser.as("organizer@example.org");
        page.navigate(CONFERENCE + "/edit");
        // What a browser itself would stop does not get as far as the server; others send it.
        page.locator("#session-form").evaluate("form => { form.noValidate = true; }");
        page.locator("#minutes").fill("9999");
        page.locator("#startsAt").evaluate("input => { input.type = 'text'; input.value = 'noon'; }");
        page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.locator("#session-form .form-end .btn").click());

        page.locator(".notices[role=alert]").waitFor();
        for (String field : new String[] {"sessionTitle", "startsAt", "minutes"}) {
            assertThat(page.locator("#" + field + "-problem").innerText()).isNotBlank();
            assertThat(page.locator("#" + field).getAttribute("aria-invalid")).isEqualTo("true");
        }
    }

    @Test
    @DisplayName("T3: more time is given to somebody of the round, who is chosen by name")
    void moreTime(Browser browser) {
        Page page = browser.as("organizer@example.org");
        page.navigate("/organize/january-april-2027/extensions");
        String label = page.locator("#person option:not([value=''])").first().innerText();
        String name = label.substring(0, label.indexOf(" · "));
        page.locator("#person").selectOption(new SelectOption().setLabel(label));
        page.locator("#kind").selectOption("PROPOSALS_CLOSE");
        page.locator("#until").fill("2026-12-20T12:00");
        page.locator("#reason").fill("Ill for two weeks");
        page.locator("#grant").click();
        page.locator(".list .person, .list li").getByText(name).first().waitFor();
        assertThat(page.locator("#main").innerText()).contains("Ill for two weeks");
    }

    @Test
    @DisplayName("T7: a date is moved in two steps, the second shows what it changes; the last change can be undone")
    void dates(Browser browser) {
        Page page = browser.as("organizer@example.org");
        page.navigate("/organize/january-april-2027/deadlines");
        Locator date = page.locator("#REVIEWS_CLOSE");
        String before = date.inputValue();
        String after = LocalDateTime.parse(before).plusHours(1).toString();
        date.fill(after);
        page.locator("#save").click();
        page.waitForURL("**/deadlines/*");
        browser.axe(page);
        page.locator("#confirm").click();
        page.waitForURL("**/deadlines");
        assertThat(page.locator("#REVIEWS_CLOSE").inputValue()).isEqualTo(after);
        page.locator("#undo").click();
        page.locator("dialog[open] button[value=yes]").click();
        page.waitForCondition(() -> page.locator("#REVIEWS_CLOSE").inputValue().equals(before));
    }

    @Test
    @DisplayName("S4: a stale save shows what was saved meanwhile beside what was typed; saving again is a choice")
    void stale(Browser browser) {
        browser.expect("409");
        Page first = browser.as("alum@example.org");
        Page second = first.context().newPage();
        first.navigate("/me");
        second.navigate("/me");
        first.locator("#pronouns").fill("they");
        first.locator("#save").click();
        first.waitForURL("**/me");
        second.locator("#pronouns").fill("xe");
        Response answer = second.waitForResponse(response -> response.request().method().equals("POST"), () -> second.locator("#save").click());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(second.locator(".notices[role=alert]").innerText()).contains("changed while you had it open");
        assertThat(second.locator(".meanwhile dd").innerText()).isEqualTo("they");
        assertThat(second.locator("#pronouns").inputValue()).isEqualTo("xe");
        second.locator("#save").click();
        second.locator(".notices[role=status]").waitFor();
        assertThat(second.locator("#pronouns").inputValue()).isEqualTo("xe");
    }

    @Test
    @DisplayName("S4: a stale ruling shows the other tab's beside what was typed, which can be saved again")
    void staleRuling(Browser browser) {
        browser.expect("409");
        Page first = browser.as("treasurer@example.org");
        first.navigate("/today");
        String claim = first.locator("#needing a.btn[href$='/claim']").first().getAttribute("href");
        Page second = first.context().newPage();
        first.navigate(claim);
        second.navigate(claim);
        for (Page page : new Page[] {first, second}) {
            page.locator("select[id^=ruling]").first().selectOption("QUERIED");
            page.locator("input[id^=note]").first().fill(page == first ? "Which night?" : "Which hotel?");
            page.locator("#rule-form [type=submit]").click();
            page.locator(page == first ? ".notices[role=status]" : ".meanwhile").waitFor();
        }
        assertThat(second.locator(".meanwhile dd").allInnerTexts()).contains("Which night?");
        assertThat(second.locator("input[id^=note]").first().inputValue()).isEqualTo("Which hotel?");
        second.locator("#rule-form [type=submit]").click();
        second.locator(".notices[role=status]").waitFor();
        assertThat(second.locator("input[id^=note]").first().inputValue()).isEqualTo("Which hotel?");
    }

    @Test
    @DisplayName("S4: a button that rests or went away is answered with a reason, never as if nothing had happened")
    void unheard(Browser browser) {
        browser.expect("409");
        Page page = browser.as("mentor@example.org");
        page.navigate("/me");
        page.evaluate("document.getElementById('save').name = 'gone'");
        page.locator("#pronouns").fill("ze");
        Response answer = page.waitForResponse(response -> response.request().method().equals("POST"), () -> page.locator("#save").click());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(page.locator(".notices[role=alert]").innerText()).contains("was not done");
        assertThat(page.locator("#pronouns").inputValue()).isEqualTo("ze");
    }

    @Test
    @DisplayName("S4: a lost session says so at sign-in, and what was typed is back afterwards")
    void lostSession(Browser browser) {
        Page page = browser.as("intern@example.org");
        page.navigate("/me");
        String before = page.locator("#pronouns").inputValue();
        page.locator("#pronouns").fill("fae");
        page.context().clearCookies();
        page.locator("#save").click();
        page.waitForURL("**/sign-in**");
        assertThat(page.locator(".notices[role=alert]").innerText()).contains("You were signed out");
        page.locator("#email").fill("intern@example.org");
        page.locator("#password").fill(Browser.SAMPLE_PASSWORD);
        page.locator("#enter").click();
        page.waitForURL("**/me");

        Locator notice = page.locator(".notices[role=status]");
        assertThat(notice.innerText()).contains("is back in the form");
        assertThat(page.locator("#pronouns").inputValue()).isEqualTo("fae");
        notice.getByRole(AriaRole.BUTTON).click();
        page.waitForCondition(() -> page.locator("#pronouns").inputValue().equals(before));
    }
}
