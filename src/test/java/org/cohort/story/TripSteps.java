package org.cohort.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.cohort.story.Steps.button;
import static org.cohort.story.Steps.confirm;
import static org.cohort.story.Steps.fill;
import static org.cohort.story.Steps.says;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.cohort.testing.Browser;

/** What somebody does with the photos of a trip in a browser, each step wrongly first. */
final class TripSteps {

    private TripSteps() {
    }

    /** Two photos are added, and one of them is taken away again. @param report the address of the report that is being written */
    static void photos(Page page, String report, Browser browser) {
        page.navigate(report);
        photo(page, "The hall before the first talk");
        assertThat(page.locator("#main")).containsText("Ask everybody on it first");
        assertThat(page.locator("#alt")).hasValue("The hall before the first talk");
        for (String what : new String[] {"The hall before the first talk", "Somebody who would rather not be seen"}) {
            page.check("#agreed");
            photo(page, what);
            says(page, "The photo is added.");
        }
        browser.axe(page);
        page.locator("#photos-form li", new Page.LocatorOptions().setHasText("rather not")).locator("[type=submit]").click();
        says(page, "The photo is removed.");
        assertThat(page.locator("#photos-form li")).hasCount(1);
    }

    /** By mistake she is noted as one who did not come, and it is taken up again, both with a reason and not without. @param grant its address */
    static void mistaken(Page organizer, String grant) {
        organizer.navigate(grant);
        with(organizer, "NO_SHOW", "Nobody saw her.", true);
        says(organizer, "Noted.");
        with(organizer, "TAKE_UP", "She was in the other hall.", false);
        says(organizer, "Taken up again.");
    }

    /** Presses the button of an act that wants words, first without any. @param sure whether it asks before it does it */
    private static void with(Page page, String action, String words, boolean sure) {
        Locator act = page.locator("details.act").filter(new Locator.FilterOptions().setHas(page.locator("#comment-" + action)));
        act.locator("summary").click();
        // What is missing is said before it asks.
        press(page, act, false);
        assertThat(page.locator("#comment-" + action + "-problem")).not().isEmpty();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        fill(page, "comment-" + action, words);
        press(page, act, sure);
    }

    private static void press(Page page, Locator act, boolean sure) {
        act.locator("button").click();
        if (sure) {
            confirm(page);
        }
    }

    private static void photo(Page page, String what) {
        page.locator("#photo").setInputFiles(new FilePayload("photo.png", "image/png", png()));
        fill(page, "alt", what);
        button(page, "Add the photo").click();
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
