package org.cohort.fund;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Running
@Tag("h2")
@DisplayName("G11, G12: bank details, files for the bank and what it says, in a browser")
class BankBT {

    private static final String IBAN = "DE89370400440532013000";
    private static final String PAYEE = "abena.kyerewaa@example.org";

    @Test
    @DisplayName("From a batch that waits for release to one that is settled; each step is tried wrongly first; no page has bank data but the look")
    void wholeWay(Browser browser) throws IOException {
        browser.expect("422");
        try (RunningCohort cohort = RunningCohort.start("bank", Map.of())) {
            Page treasurer = browser.visitor(cohort);
            browser.signIn(treasurer, "treasurer@example.org", Browser.SAMPLE_PASSWORD);
            Page payee = browser.visitor(cohort);
            browser.signIn(payee, PAYEE, Browser.SAMPLE_PASSWORD);
            rates(browser, treasurer);
            String fund = fundAccount(browser, treasurer);
            treasurer.navigate(fund + "/batches");
            treasurer.locator("#batches tr", new Page.LocatorOptions().setHasText("To be released")).locator("a").first().click();
            treasurer.waitForURL("**/batches/*");
            String batch = treasurer.url();
            treasurer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release").setExact(true)).first().click();
            confirm(treasurer);
            button(treasurer, "Export");
            assertThat(treasurer.locator("#transfers")).containsText("No bank details yet");
            browser.axe(treasurer);
            give(browser, payee);
            String reference = send(browser, treasurer, batch);
            look(browser, treasurer, payee, batch);
            settle(browser, treasurer, fund, reference);
            treasurer.navigate(batch);
            assertThat(treasurer.locator("#lines")).containsText("Paid");
        }
    }

    private static void rates(Browser browser, Page page) {
        page.navigate("/rates");
        upload(page, "rates.csv", "hello", "Bring in");
        assertThat(page.locator(".problem").first()).containsText("no file of exchange rates");
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        upload(page, "rates.csv", "Date,USD,JPY,GBP\n" + day + ",1.1,160.5,x\n", "Bring in");
        assertThat(page.locator("#imports")).containsText("one value");
        page.locator("#rate-from").fill("JPY");
        page.locator("#rate-to").fill("USD");
        page.locator("#rate-on").fill(day.toString());
        button(page, "Look up");
        assertThat(page.locator("#worth")).containsText("1 JPY was 0.0068535825545");
        page.locator("#rate-from").fill("INR");
        button(page, "Look up");
        assertThat(page.locator("#no-worth")).containsText("No rate from INR to USD");
        browser.axe(page);
    }

    private static String fundAccount(Browser browser, Page page) {
        page.navigate("/funds");
        page.locator("main a[href='/funds/stipends']").first().click();
        page.waitForURL("**/funds/*");
        String fund = page.url();
        page.navigate(fund + "/bank?country=DE");
        page.locator("#holder").fill("The Foundation");
        page.locator("#iban").fill("DE89370400440532013001");
        button(page, "Save");
        assertThat(page.locator("#iban-problem")).containsText("check digits");
        browser.axe(page);
        page.locator("#iban").fill(IBAN);
        button(page, "Save");
        assertThat(page.locator("main")).containsText("ends in 3000");
        assertThat(page.content()).doesNotContain(IBAN);
        return fund;
    }

    private static void give(Browser browser, Page page) {
        page.navigate("/me");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bank details").setExact(true)).first().click();
        page.waitForURL("**/me/bank");
        page.locator("#bank-country").selectOption("US");
        button(page, "Go on");
        page.locator("#holder").fill("Abena Kyerewaa");
        page.locator("#routing").fill("021000022");
        page.locator("#account").fill("123456789");
        page.locator("#town").fill("Boston");
        button(page, "Save");
        assertThat(page.locator("#routing-problem")).containsText("not right");
        browser.axe(page);
        page.locator("#routing").fill("021000021");
        button(page, "Save");
        assertThat(page.locator("#given")).containsText("ends in 789");
        assertThat(page.content()).doesNotContain("123456789", "021000021");
    }

    private static String send(Browser browser, Page page, String batch) throws IOException {
        page.navigate(batch);
        button(page, "Make a file of one payment");
        browser.axe(page);
        Download file = page.waitForDownload(() -> page.locator("#transfers a", new Page.LocatorOptions().setHasText("Fetch")).click());
        String xml = Files.readString(file.path());
        assertThat(xml).contains("pain.001.001.09", "<MmbId>021000021</MmbId>", "<Id>123456789</Id>");
        Download csv = page.waitForDownload(() -> page.locator("a[href$='.csv']").click());
        assertThat(Files.readString(csv.path())).doesNotContain("123456789", "021000021", IBAN);
        Matcher reference = Pattern.compile("<EndToEndId>(COHORT-[0-9A-Z]{12})</EndToEndId>").matcher(xml);
        assertThat(reference.find()).isTrue();
        return reference.group(1) + " " + xml.replaceAll("(?s).*<CtrlSum>([0-9.]+)</CtrlSum>.*", "$1");
    }

    private static void look(Browser browser, Page treasurer, Page payee, String batch) {
        treasurer.navigate(batch);
        treasurer.locator("#lines td a").first().click();
        treasurer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bank details")).click();
        treasurer.waitForURL("**/payees/*");
        button(treasurer, "Show all of it");
        assertThat(treasurer.locator("#why-problem")).not().isEmpty();
        assertThat(treasurer.content()).doesNotContain("123456789");
        treasurer.locator("#why").fill("The bank asks for the town");
        button(treasurer, "Show all of it");
        assertThat(treasurer.locator("#account")).containsText("123456789");
        browser.axe(treasurer);
        treasurer.navigate(treasurer.url());
        assertThat(treasurer.content()).doesNotContain("123456789");
        payee.navigate("/me/bank");
        assertThat(payee.locator("#looks")).containsText("The bank asks for the town");
        assertThat(payee.locator("#looks")).containsText("in a file for the bank");
    }

    private static void settle(Browser browser, Page page, String fund, String sent) {
        String[] parts = sent.split(" ");
        page.navigate(fund + "/reconcile");
        upload(page, "bank.csv", "hello", "Look at it");
        assertThat(page.locator(".problem").first()).containsText("no table");
        upload(page, "bank.csv", "Date;Text;Amount\n2026-07-10;" + parts[0] + ";-1.00\n2026-07-10;" + parts[0] + ";-" + parts[1] + "\n2026-07-11;Rent of somebody;-900.00\n", "Look at it");
        page.waitForURL("**/reconcile/*");
        assertThat(page.locator("#lines")).containsText("the amount is another");
        assertThat(page.locator("#lines")).containsText("Noted as paid");
        assertThat(page.content()).doesNotContain("Rent of somebody");
        browser.axe(page);
        button(page, "Do all of this");
        page.waitForURL("**/batches*");
    }

    private static void upload(Page page, String name, String content, String button) {
        page.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        button(page, button);
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first().click();
        page.waitForLoadState();
    }

    /** The question before what can't be taken back. */
    private static void confirm(Page page) {
        page.waitForLoadState();
        page.locator("dialog[open] button[value=yes]").click();
        page.waitForLoadState();
    }
}
