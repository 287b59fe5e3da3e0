package org.cohort.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the people of the story do again and again: fill in, choose, press, follow a task, hand in a receipt. */
final class Steps {

    private Steps() {
    }

    /** Signs a community up: says which, answers the questionnaire, and submits it. */
    static void signUp(Page page) {
        page.navigate("/rounds/spring-2030/sign-up");
        fill(page, "name", "Harbour", "tagline", "A small, fast file server", "website", "https://harbour.example");
        page.locator("#begin").click();
        says(page, "The sign-up is begun.");
        fill(page, "slots", "1");
        texts(page);
        fill(page, "answer-conduct", "https://harbour.example/conduct");
        choose(page);
        page.locator("input[name=answer-newcomers]").first().check();
        page.locator("#send").click();
        says(page, "Thank you.");
    }

    static void apply(Page page) {
        page.navigate("/apply/spring-2030");
        fill(page, "birthDate", "2005-04-12", "hoursPerWeek", "36", "weeksFree", "14");
        page.selectOption("#country", "GH");
        page.locator("input[name=earlierIntern]").first().check();
        texts(page);
    }

    static void deposit(Page page, String fund, String amount) {
        page.navigate("/funds/" + fund);
        fill(page, "amount", amount, "memo", "First transfer");
        page.locator("#deposit [type=submit]").click();
        says(page, "The deposit is in the ledger.");
    }

    /** One collects the installment that waits, another releases it, and it is sent and marked paid. Who collected it can't release it. */
    static void payInBatch(Page collector, Page releaser) {
        payInBatch(collector, releaser, collector, "Ready to be paid");
    }

    /** The same of what Today calls so. @param settler sends it and marks it paid: the collector or the releaser */
    static void payInBatch(Page collector, Page releaser, Page settler, String ready) {
        task(collector, ready);
        collector.locator("#collect-button").click();
        says(collector, "The batch is made.");
        button(collector, "Hand over for release").click();
        says(collector, "Handed over.");
        assertThat(button(collector, "Release")).isDisabled();
        task(releaser, "Release the batch");
        sure(releaser, "Release");
        says(releaser, "Released.");
        if (settler != releaser) {
            task(settler, "Export the batch");
        }
        button(settler, "Export").click();
        says(settler, "Exported");
        settler.locator("#paid-all").click();
        confirm(settler);
        says(settler, "Noted as paid.");
    }

    static void receipt(Page page, int line, String vendor, String amount, String content) {
        page.selectOption("#line", new SelectOption().setIndex(line));
        fill(page, "vendor", vendor, "amount", amount, "spentOn", "2030-05-17");
        String pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + content + "\ntrailer<</Root 1 0 R>>\n%%EOF";
        page.setInputFiles("#file", new FilePayload(vendor + ".pdf", "application/pdf", pdf.getBytes(StandardCharsets.UTF_8)));
        page.locator("#receipt-form [type=submit]").click();
        page.waitForLoadState();
    }

    /** Opens Today and follows the task whose words contain this. */
    static void task(Page page, Object words) {
        page.navigate("/today");
        Locator.FilterOptions having = words instanceof Pattern pattern ? new Locator.FilterOptions().setHasText(pattern)
                : new Locator.FilterOptions().setHasText(words.toString());
        page.locator("#needing li").filter(having).first().locator("a.btn").click();
        page.waitForLoadState();
    }

    /** Answers every text of the page's forms. */
    static void texts(Page page) {
        Locator texts = page.locator("#main form textarea, #main form input[type=text][id^=answer-]");
        arrived(texts);
        for (Locator text : texts.all()) {
            if (text.isVisible()) {
                text.fill("links".equals(text.getAttribute("id")) ? "https://example.org/patches/1" : "Four queues, measured first and merged in small steps.");
            }
        }
    }

    /** A click does not wait for the page it leads to, and {@code all} does not wait for anything. */
    private static void arrived(Locator some) {
        some.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Chooses in every group of radios: to go on where that is asked, else the fourth or the last. */
    static void choose(Page page) {
        Map<String, Locator> chosen = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        arrived(page.locator("#main form input[type=radio]"));
        for (Locator radio : page.locator("#main form input[type=radio]").all()) {
            String name = radio.getAttribute("name");
            int number = seen.merge(name, 1, Integer::sum);
            if (number <= 4 && !"outcome".equals(name) || "CONTINUE".equals(radio.getAttribute("value"))) {
                chosen.put(name, radio);
            }
        }
        chosen.values().forEach(Locator::check);
    }

    static void says(Page page, String words) {
        assertThat(page.locator("#main")).containsText(words);
    }

    static void fill(Page page, String... idsAndValues) {
        for (int i = 0; i < idsAndValues.length; i += 2) {
            page.locator("#" + idsAndValues[i]).fill(idsAndValues[i + 1]);
        }
    }

    static Locator button(Page page, String name) {
        return page.locator("#main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    static Locator button(Page page, Pattern name) {
        return page.locator("#main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** Says yes where a page asks before it does what can't be taken back. */
    static void confirm(Page page) {
        page.locator("dialog[open] button[value=yes]").click();
    }

    /** Presses a button that asks first, and says yes. */
    static void sure(Page page, String name) {
        button(page, name).click();
        confirm(page);
    }

    static String email(String who) {
        return who + "@story.example";
    }
}
