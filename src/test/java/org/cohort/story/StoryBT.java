package org.cohort.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cohort.story.Steps.apply;
import static org.cohort.story.Steps.button;
import static org.cohort.story.Steps.choose;
import static org.cohort.story.Steps.confirm;
import static org.cohort.story.Steps.deposit;
import static org.cohort.story.Steps.email;
import static org.cohort.story.Steps.fill;
import static org.cohort.story.Steps.payInBatch;
import static org.cohort.story.Steps.says;
import static org.cohort.story.Steps.signUp;
import static org.cohort.story.Steps.sure;
import static org.cohort.story.Steps.task;
import static org.cohort.story.Steps.texts;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.cohort.testing.Browser;
import org.cohort.testing.Running;
import org.cohort.testing.RunningCohort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The whole story of the seed in a browser, as eight people with accounts of their own, on a clock moved from chapter to chapter. */
@Running
@DisplayName("The story, from the program to the alum")
class StoryBT extends Cast {

    private static final String SUMMIT = "/conferences/harbour-developer-summit-2030";

    @Test
    @DisplayName("Eight people carry it through every step, with a refused attempt where one belongs")
    void story(Browser given) {
        browser = given;
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        // What is refused answers 422, which the browser mentions; nothing else may complain.
        browser.expect("422");
        try (RunningCohort own = RunningCohort.start("story", Map.of("COHORT_SAMPLE_DATA", "false"))) {
            cohort = own;
            firstStart();
            people();
            roundAndCommunity();
            project();
            application();
            proposal();
            reviewAndDecision();
            agreements();
            reports();
            fundsAndMidpoint();
            conference();
            grant();
            panel();
            tripReport();
            claim();
            completion();
            storyAndAlum();
            oneOfEach();
        }
    }

    private void roundAndCommunity() {
        Page odile = page("odile");
        odile.navigate("/organize/programs/new");
        fill(odile, "name", "Open Apprenticeship", "summary", "Paid internships for people new to free software.", "stipend", "5500", "currency", "USD");
        odile.selectOption("#zone", "UTC");
        odile.locator("#create").click();
        odile.navigate("/organize/programs/open-apprenticeship/rounds/new");
        fill(odile, "name", "Spring 2030", "startsOn", "2030-03-11", "endsOn", "2030-06-09",
                "COMMUNITIES_OPEN", "2030-01-07T00:00", "COMMUNITIES_CLOSE", "2030-01-14T16:00", "PROJECTS_CLOSE", "2030-01-21T16:00",
                "APPLICATIONS_OPEN", "2030-01-21T16:00", "APPLICATIONS_CLOSE", "2030-02-04T16:00", "PROPOSALS_CLOSE", "2030-02-18T16:00",
                "REVIEWS_CLOSE", "2030-02-25T16:00", "ANNOUNCEMENT", "2030-03-01T16:00", "MIDPOINT_EVALUATION", "2030-04-26T16:00",
                "FINAL_EVALUATION", "2030-06-14T16:00");
        odile.locator("#main form [type=submit]").first().click();
        sure(odile, "Publish the round");
        says(odile, "The round is published.");
        browser.axe(odile);

        Page carlos = page("carlos");
        signUp(carlos);
        task(odile, "Harbour");
        button(odile, "Approve").click();
        says(odile, "Approved.");
    }

    private void project() {
        Page lena = page("lena");
        lena.navigate("/community/" + room() + "/projects/new");
        fill(lena, "title", "Multi-queue block driver", "summary", "One queue per core.", "description", "Measure first, then split the ring.", "skills", "C, Linux");
        lena.locator("#main form [type=submit]").last().click();
        button(lena, "Submit for approval").click();
        says(lena, "Submitted.");
        Page carlos = page("carlos");
        task(carlos, "Multi-queue");
        browser.axe(carlos);
        button(carlos, "Approve").click();
        says(carlos, "Approved.");
    }

    private void application() {
        move("2030-02-04T15:58:00");
        Page visitor = browser.visitor(cohort);
        visitor.navigate("/rounds/spring-2030");
        assertThat(visitor.locator("#main")).containsText("Applications open");
        browser.axe(visitor);
        Page ama = page("ama");
        Page tess = page("tess");
        apply(ama);
        apply(tess);
        move("2030-02-04T15:59:30");
        ama.locator("#submit").click();
        says(ama, "Submitted. A receipt is on its way");
        move("2030-02-04T16:00:01");
        tess.locator("#submit").click();
        assertThat(tess.locator("#main")).containsText("This closed Mon 4 Feb 2030, 16:00");
        tess.navigate("/applications");
        assertThat(tess.locator("#main")).not().containsText("Received");
    }

    private void proposal() {
        move("2030-02-06T10:00:00");
        Page ama = page("ama");
        ama.navigate("/applications");
        String application = ama.locator("#main a[href^='/applications/']").first().getAttribute("href");
        ama.navigate(application + "/contributions/new");
        ama.selectOption("#forProject", new SelectOption().setIndex(1));
        ama.selectOption("#kind", new SelectOption().setIndex(1));
        ama.selectOption("#status", new SelectOption().setIndex(3));
        fill(ama, "title", "Fix a use-after-free in teardown", "link", "https://git.example/merge/1", "madeOn", "2030-02-03");
        ama.locator("#save").click();
        says(ama, "Contribution recorded.");
        ama.navigate("/projects");
        ama.locator("#main a[href^='/projects/']").first().click();
        ama.navigate(java.net.URI.create(ama.url()).getPath() + "/propose");
        fill(ama, "title", "Multi-queue, measured first", "wish", "1");
        texts(ama);
        ama.locator("#submit").click();
        says(ama, "Submitted.");
        browser.axe(ama);
    }

    private void reviewAndDecision() {
        move("2030-02-19T09:00:00");
        Page lena = page("lena");
        lena.navigate("/review");
        lena.locator("#main a[href^='/review/']").first().click();
        choose(lena);
        texts(lena);
        button(lena, Pattern.compile("submit", Pattern.CASE_INSENSITIVE)).first().click();
        says(lena, "Your review is in.");
        Page carlos = page("carlos");
        carlos.navigate("/community/" + room() + "/selection");
        button(carlos, Pattern.compile("^Accept")).first().click();
        says(carlos, "Nobody outside sees it");
        Page ama = page("ama");
        for (String path : new String[] {"/applications", "/today", "/inbox"}) {
            ama.navigate(path);
            assertThat(ama.locator("#main")).not().containsText(Pattern.compile("accepted you|Congratulations"));
        }
        move("2030-03-01T16:00:00");
        Page odile = page("odile");
        odile.navigate("/organize/spring-2030/announcement");
        button(odile, Pattern.compile("announce", Pattern.CASE_INSENSITIVE)).first().click();
        confirm(odile);
        says(odile, "announced");
    }

    private void agreements() {
        for (String[] person : new String[][] {{"ama", "Ama Owusu"}, {"lena", "Lena Fuchs"}}) {
            Page page = page(person[0]);
            task(page, "agreement");
            page.locator("#main form input[type=text]").fill("Somebody Else");
            button(page, Pattern.compile("sign", Pattern.CASE_INSENSITIVE)).last().click();
            says(page, "Please type your name as your account has it");
            page.locator("#main form input[type=text]").fill(person[1]);
            button(page, Pattern.compile("sign", Pattern.CASE_INSENSITIVE)).last().click();
            says(page, "Signed. Thank you.");
        }
    }

    private void reports() {
        move("2030-03-24T09:00:00");
        Page ama = page("ama");
        task(ama, "progress report 1");
        texts(ama);
        button(ama, Pattern.compile("submit", Pattern.CASE_INSENSITIVE)).first().click();
        says(ama, "Your report is in.");
        Page lena = page("lena");
        lena.navigate("/mentoring");
        browser.axe(lena);
        task(lena, "progress report 1");
        lena.locator("#answer").fill("Good start: put the numbers in a table.");
        button(lena, Pattern.compile("answer", Pattern.CASE_INSENSITIVE)).first().click();
        says(lena, "Your answer is on its way.");
    }

    private void fundsAndMidpoint() {
        Page odile = page("odile");
        for (String[] fund : new String[][] {{"Harbour stipends", "STIPENDS"}, {"Harbour travel", "TRAVEL"}}) {
            odile.navigate("/funds");
            fill(odile, "name", fund[0], "sponsor", "Example Foundation", "currency", "USD", "treasurer", email("priya"));
            odile.selectOption("#purpose", fund[1]);
            odile.locator("#found [type=submit]").click();
            says(odile, "is founded");
        }
        Page priya = page("priya");
        deposit(priya, "harbour-stipends", "20,000");
        deposit(priya, "harbour-travel", "1,500");
        browser.axe(priya);
        move("2030-04-22T09:00:00");
        Page lena = page("lena");
        task(lena, "midpoint evaluation");
        choose(lena);
        texts(lena);
        sure(lena, "Submit evaluation");
        says(lena, "Your evaluation is in.");
        payInBatch(priya, odile);
        Page ama = page("ama");
        task(ama, "money arrived");
        sure(ama, "Money arrived");
        says(ama, "The payment is confirmed.");
    }

    private void conference() {
        Page carlos = page("carlos");
        carlos.navigate("/conferences/new");
        fill(carlos, "name", "Harbour Developer Summit", "city", "Chicago", "startsOn", "2030-05-18", "endsOn", "2030-05-19");
        carlos.selectOption("#country", "US");
        carlos.selectOption("#zone", "America/Chicago");
        carlos.locator("#main form [type=submit]").first().click();
        says(carlos, "The conference is recorded.");
        fill(carlos, "sessionTitle", "Internships, one year on", "startsAt", "2030-05-19T16:00", "minutes", "60", "room", "Lake");
        carlos.selectOption("#kind", "PANEL");
        carlos.locator("form:has(#sessionTitle) [type=submit]").click();
        says(carlos, "The session is added.");
    }

    private void grant() {
        Page ama = page("ama");
        ama.navigate(SUMMIT + "/grant");
        assertThat(ama.locator("#main")).containsText("May I?");
        browser.axe(ama);
        fill(ama, "purpose", "To sit on the panel, and to meet the people who review my patches.",
                "description0", "Flight Accra–Chicago", "amount0", "890", "description1", "Hotel, three nights", "amount1", "350");
        ama.selectOption("#category0", "FLIGHT");
        ama.selectOption("#category1", "HOTEL");
        button(ama, "Submit the request").click();
        assertThat(ama.locator("#main")).containsText("Agree to the fund’s rules and to the code of conduct first.");
        ama.locator("#agreed").check();
        ama.locator("#conduct").check();
        button(ama, "Submit the request").click();
        says(ama, "Submitted.");
        for (String who : new String[] {"lena", "carlos"}) {
            Page page = page(who);
            task(page, "Summit");
            page.locator("#words").fill("The best use of it.");
            page.locator("#recommend-form [type=submit]").click();
            says(page, "Recommended, with your words.");
        }
        Page priya = page("priya");
        task(priya, "Summit");
        priya.locator("#approved0").fill("5000");
        button(priya, "Make the offer").click();
        assertThat(priya.locator("#main")).containsText("At most what was asked for");
        priya.locator("#approved0").fill("890");
        button(priya, "Make the offer").click();
        says(priya, "the money is reserved");
        browser.axe(priya);
        task(ama, "Summit");
        button(ama, "Accept the offer").click();
        says(ama, "Accepted.");
    }

    private void panel() {
        Page carlos = page("carlos");
        carlos.navigate(SUMMIT + "/edit");
        carlos.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Internships, one year on")).click();
        carlos.locator("#email").fill(email("ama"));
        carlos.selectOption("#part", new SelectOption().setIndex(1));
        carlos.locator("#propose-form [type=submit]").click();
        button(carlos, "Put into the programme").click();
        says(carlos, "It is in the programme now.");
        Page visitor = browser.visitor(cohort);
        visitor.navigate(SUMMIT);
        assertThat(visitor.locator("#main")).containsText("Ama Owusu");
        browser.axe(visitor);
    }

    private void tripReport() {
        move("2030-05-21T09:00:00");
        Page ama = page("ama");
        String grant = grantPath();
        ama.navigate(grant);
        Locator back = button(ama, "I am back");
        if (back.count() > 0 && back.isEnabled()) {
            back.click();
        }
        TripSteps.mistaken(page("odile"), grant);
        TripSteps.photos(ama, grant + "/report", browser);
        fill(ama, "title", "Halfway through, I spoke at the developer summit", "sessions", "The panel on internships; the talk on storage.",
                "people", "The people whose names I knew from the list.", "learned", "That I can speak in front of an audience.",
                "thanks", "Lena Fuchs, for her patience.");
        ama.check("#mayPublish");
        button(ama, "Hand in the report").click();
        says(ama, "Handed in.");
        Page carlos = page("carlos");
        task(carlos, "trip report");
        sure(carlos, "Accept the report");
        says(carlos, "Accepted.");
    }

    private void claim() {
        Page ama = page("ama");
        String claim = grantPath() + "/claim";
        ClaimSteps.handIn(ama, claim, browser);
        Page priya = page("priya");
        ClaimSteps.ask(priya, claim, browser);
        ClaimSteps.answer(ama, claim);
        ClaimSteps.authorize(priya);
        // Four eyes: who authorized it neither releases nor settles it.
        payInBatch(priya, page("odile"), page("odile"), "A claim is ready to be paid");
        ama.navigate(claim);
        sure(ama, "The money has arrived");
        says(ama, "Confirmed.");
        assertThat(ama.locator("#main")).containsText("USD 1,220.00");
    }

    private void completion() {
        move("2030-06-10T09:00:00");
        Page lena = page("lena");
        task(lena, "final evaluation");
        choose(lena);
        texts(lena);
        sure(lena, "Submit evaluation");
        says(lena, "Your evaluation is in.");
        Page ama = page("ama");
        ama.navigate("/internship");
        Page carlos = page("carlos");
        carlos.navigate(java.net.URI.create(ama.url()).getPath());
        sure(carlos, "Complete internship");
        says(carlos, "The internship is completed.");
        browser.axe(ama);
    }

    private void storyAndAlum() {
        Page ama = page("ama");
        task(ama, "Tell your story");
        ama.locator("#body").fill("I was more afraid of the panel than of the code review.");
        button(ama, "Save").click();
        button(ama, "Submit story").click();
        says(ama, "Submitted.");
        Page carlos = page("carlos");
        task(carlos, Pattern.compile("story", Pattern.CASE_INSENSITIVE));
        button(carlos, "Publish story").click();
        says(carlos, "The story is published.");
        ama.navigate("/people/ama-owusu");
        ama.locator("#headline").fill("Kernel engineer");
        ama.check("#shown");
        button(ama, "Save").click();
        says(ama, "Your page is public.");
        Page visitor = browser.visitor(cohort);
        visitor.navigate("/people/ama-owusu");
        assertThat(visitor.locator("#main")).containsText("Kernel engineer");
        browser.axe(visitor);
        visitor.navigate("/stories");
        assertThat(visitor.locator("#main")).containsText("more afraid of the panel");
        visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Halfway through")).click();
        assertThat(visitor.locator("#main")).containsText("Lena Fuchs, for her patience.");
        Page odile = page("odile");
        odile.navigate("/admin");
        button(odile, "Check every entry").click();
        assertThat(odile.locator("#main")).containsText("Whole: every entry follows the one before");
        browser.axe(odile);
    }
}
