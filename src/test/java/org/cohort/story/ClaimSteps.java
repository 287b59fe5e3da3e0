package org.cohort.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cohort.story.Steps.button;
import static org.cohort.story.Steps.fill;
import static org.cohort.story.Steps.receipt;
import static org.cohort.story.Steps.says;
import static org.cohort.story.Steps.sure;
import static org.cohort.story.Steps.task;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cohort.testing.Browser;

/** The claim of the story, each step with an attempt first that is refused: receipts, a currency without a rate, a question and its answer. */
final class ClaimSteps {

    private static final Pattern CLAIM = Pattern.compile("claim", Pattern.CASE_INSENSITIVE);

    private ClaimSteps() {
    }

    /** USD 905.50 for what USD 890.00 were approved for, and EUR 300.00 that nobody knows the worth of yet. */
    static void handIn(Page traveller, String claim, Browser browser) {
        traveller.navigate(claim);
        assertThat(button(traveller, "Hand in the claim")).isDisabled();
        says(traveller, "Add at least one receipt first");
        receipt(traveller, 0, "Skyway", "905.50", "Skyway");
        says(traveller, "The receipt is added.");
        fill(traveller, "currency", "EUR");
        receipt(traveller, 1, "Lake Inn", "300", "Skyway");
        says(traveller, "This very file is a receipt already");
        assertThat(traveller.locator("#currency")).hasValue("EUR");
        receipt(traveller, 1, "Lake Inn", "300", "Lake Inn");
        says(traveller, "The receipt is added.");
        says(traveller, "No exchange rate of that day is known yet");
        says(traveller, "You can still claim");
        browser.axe(traveller);
        traveller.setViewportSize(390, 844);
        traveller.navigate(claim);
        org.assertj.core.api.Assertions.assertThat((Boolean) traveller.evaluate("document.documentElement.scrollWidth <= 390")).as("fits a phone").isTrue();
        traveller.setViewportSize(1280, 900);
        sure(traveller, "Hand in the claim");
        says(traveller, "Handed in.");
        says(traveller, "is with the treasurer since");
    }

    /** What has no rate is not authorized; the rate is brought in; a question goes back, and no question without words. */
    static void ask(Page treasurer, String claim, Browser browser) {
        task(treasurer, CLAIM);
        accept(treasurer);
        says(treasurer, "saved");
        assertThat(button(treasurer, "Authorize")).isDisabled();
        says(treasurer, "no exchange rate of its day is known yet");
        treasurer.navigate("/rates");
        treasurer.setInputFiles("#file", new FilePayload("rates.csv", "text/csv", "Date,USD\n2030-05-17,1.1000\n".getBytes(StandardCharsets.UTF_8)));
        treasurer.locator("#import-rates").click();
        says(treasurer, "Brought in.");
        treasurer.navigate(claim);
        says(treasurer, "at 1.1 USD for 1 EUR (ECB, Fri 17 May 2030)");
        browser.axe(treasurer);
        treasurer.selectOption("#ruling1", "QUERIED");
        treasurer.locator("#rule-form [type=submit]").click();
        assertThat(treasurer.locator("#note1-problem")).not().isEmpty();
        fill(treasurer, "note1", "How many nights are these?");
        treasurer.locator("#rule-form [type=submit]").click();
        says(treasurer, "saved");
        treasurer.locator("summary", new Page.LocatorOptions().setHasText("Send it back")).click();
        fill(treasurer, "comment-SEND_BACK", "One question about the hotel.");
        treasurer.locator("details.act button", new Page.LocatorOptions().setHasText("Send it back")).click();
        says(treasurer, "Sent back");
    }

    /** It can't be handed in before the answer is there; nothing else has to be said again. */
    static void answer(Page traveller, String claim) {
        traveller.navigate(claim);
        assertThat(button(traveller, "Hand in the claim")).isDisabled();
        says(traveller, "Answer the question about this first");
        fill(traveller, "answer1", "Three, in the cheapest room.");
        traveller.locator("#answer-form [type=submit]").click();
        says(traveller, "Your answers are saved.");
        sure(traveller, "Hand in the claim");
        says(traveller, "Handed in.");
    }

    /** What was authorized is taken back with a reason and not without, as long as nobody collected it, and authorized again. */
    static void authorize(Page treasurer) {
        task(treasurer, CLAIM);
        says(treasurer, "Three, in the cheapest room.");
        accept(treasurer);
        button(treasurer, "Authorize").click();
        says(treasurer, "Authorized.");
        Locator back = treasurer.locator("details.act", new Page.LocatorOptions().setHasText("Take the authorization back"));
        back.locator("summary").click();
        back.locator("button").click();
        assertThat(treasurer.locator("#comment-TAKE_BACK-problem")).not().isEmpty();
        fill(treasurer, "comment-TAKE_BACK", "The rate of another day.");
        back.locator("button").click();
        says(treasurer, "Taken back.");
        treasurer.selectOption("#ruling0", "REFUSED");
        button(treasurer, "Authorize").click();
        Locator asked = treasurer.locator("dialog[open]");
        assertThat(asked).containsText("did not save it");
        asked.locator("button[value=no]").click();
        accept(treasurer);
        button(treasurer, "Authorize").click();
        says(treasurer, "Authorized.");
    }

    private static void accept(Page treasurer) {
        for (Locator ruling : treasurer.locator("select[id^=ruling]").all()) {
            ruling.selectOption("APPROVED");
        }
        treasurer.locator("#rule-form [type=submit]").click();
        says(treasurer, "saved");
    }
}
