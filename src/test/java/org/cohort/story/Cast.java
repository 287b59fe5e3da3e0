package org.cohort.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cohort.story.Steps.button;
import static org.cohort.story.Steps.email;
import static org.cohort.story.Steps.fill;
import static org.cohort.story.Steps.says;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cohort.testing.Browser;
import org.cohort.testing.RunningCohort;

/** The people of the story: how they come in, the page each of them has, and the clock they live by. */
abstract class Cast {

    private static final String PASSWORD = "a long pass phrase";

    private final Map<String, Page> pages = new HashMap<>();
    Browser browser;
    RunningCohort cohort;
    private Page clock;


    void firstStart() {
        String link = cohort.output().stream().filter(line -> line.contains("/start/")).findFirst().orElseThrow();
        Page page = page("odile");
        page.navigate(link.substring(link.indexOf("/start/")));
        fill(page, "name", "Odile Marchand", "email", email("odile"), "password", PASSWORD);
        page.locator("#main form [type=submit]").click();
        page.waitForURL("**/today");
        cohort.restartWith(Map.of("COHORT_SAMPLE_DATA", "true", "COHORT_CLOCK", "2030-01-07T09:00:00Z"));
        clock = browser.visitor(cohort);
        browser.signIn(page, email("odile"), PASSWORD);
        Cookie session = page.context().cookies().stream().filter(cookie -> cookie.name.equals("cohort")).findFirst().orElseThrow();
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    void people() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("ama", "Ama Owusu");
        names.put("tess", "Tess Novak");
        names.put("lena", "Lena Fuchs");
        names.put("bruno", "Bruno Costa");
        names.put("carlos", "Carlos Ibarra");
        names.put("priya", "Priya Nair");
        names.put("noor", "Noor Haddad");
        names.forEach((who, name) -> {
            Page page = page(who);
            page.navigate("/sign-up");
            fill(page, "name", name, "email", email(who), "password", PASSWORD);
            page.locator("#make").click();
            page.navigate("/dev/mail");
            page.locator("article", new Page.LocatorOptions().setHasText(email(who))).first().locator("a").first().click();
            page.locator("#main input[type=password]").fill(PASSWORD);
            button(page, "Confirm and sign in").click();
            page.waitForURL("**/today");
        });
        browser.axe(page("ama"));
    }

    String grantPath() {
        Page ama = page("ama");
        ama.navigate("/grants");
        return ama.locator("#main a[href^='/grants/']").first().getAttribute("href");
    }

    String room() {
        Page carlos = page("carlos");
        carlos.navigate("/organize");
        return carlos.locator("a[href^='/community/']").first().getAttribute("href").split("/")[2];
    }

    void move(String to) {
        clock.navigate("/dev/clock");
        clock.locator("#to").fill(to);
        button(clock, "Move the clock").click();
        says(clock, "The clock shows");
    }

    Page page(String who) {
        return pages.computeIfAbsent(who, key -> browser.visitor(cohort));
    }
}
