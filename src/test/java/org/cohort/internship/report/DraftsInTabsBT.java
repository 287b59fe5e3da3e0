package org.cohort.internship.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("h2")
@Running
@DisplayName("A2: a draft that saves itself, in one tab and in two")
class DraftsInTabsBT {

    private static final String SAVED = "() => /\\d/.test(document.querySelector('[data-autosave]').textContent)";

    @Test
    @DisplayName("A2: who reloads while her words are on their way goes on with them; another tab's words are a choice, and don't give way by waiting; what is handed in elsewhere is said to be")
    void tabs(Browser browser) {
        browser.expect("409");
        Page page = browser.as("tomasina.achterberg@example.org");
        page.onDialog(Dialog::accept);
        page.navigate("/today");
        String path = page.locator("main a.btn[href^='/reports/']").first().getAttribute("href");
        page.navigate(path);

        AtomicReference<Request> held = new AtomicReference<>();
        page.route("**" + path, route -> hold(route, held));
        page.fill("#done", "Words on their way");
        page.waitForCondition(() -> held.get() != null);
        Request late = held.get();
        Map<String, String> headers = new TreeMap<>(late.allHeaders());
        headers.remove("content-length");
        page.reload();
        RequestOptions same = RequestOptions.create().setMethod("POST").setData(late.postData()).setMaxRedirects(0);
        headers.forEach(same::setHeader);
        assertThat(page.context().request().fetch(late.url(), same).status()).as("it arrives behind the reload").isEqualTo(302);
        assertThat(page.inputValue("#done")).isEqualTo("Words on their way");
        page.fill("#next", "- and more");
        page.waitForFunction(SAVED);
        assertThat(page.locator("#form .notice.bad").count()).as("nobody else changed it").isZero();
        page.reload();
        assertThat(page.inputValue("#next")).isEqualTo("- and more");

        Page other = page.context().newPage();
        other.navigate(path);
        other.fill("#done", "The other tab");
        other.click("#save");
        other.locator(".notices[role=status]").waitFor();
        page.fill("#done", "This tab");
        Locator conflict = page.locator("#form .notice.bad button");
        conflict.waitFor();
        assertThat(page.locator("#submit").isDisabled()).isTrue();
        conflict.click();
        page.locator(".meanwhile").waitFor();
        assertThat(page.inputValue("#done")).isEqualTo("This tab");
        assertThat(page.locator("[data-autosave]").innerText()).as("it does not save itself over the other").isEmpty();

        other.fill("#next", "- go on");
        other.click("#submit");
        other.locator("#revise").waitFor();
        page.click("#save");
        page.locator("#overtaken").waitFor();
        assertThat(page.inputValue("#done")).isEqualTo("This tab");
        page.click("#overtaken a");
        page.waitForURL(url -> url.endsWith(path));
        page.locator(".notices dd").waitFor();
        assertThat(page.inputValue("#done")).as("what she handed in").isEqualTo("The other tab");
        assertThat(page.locator(".notices dd").first().innerText()).as("and what she typed").isEqualTo("This tab");
    }

    /** The first post is sent by hand, later. */
    private static void hold(Route route, AtomicReference<Request> held) {
        if (route.request().method().equals("POST") && held.compareAndSet(null, route.request())) {
            return;
        }
        route.resume();
    }
}
