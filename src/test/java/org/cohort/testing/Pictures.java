package org.cohort.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The guides' pictures: taken of the sample data by browser tests, written only with {@code -Dcohort.docs.write=true}. */
public final class Pictures {

    public static final Path FOLDER = Path.of("docs/images");

    private Pictures() {
    }

    /** The page as it is now. @param name of the file, without its ending */
    public static void taken(Page page, String name) {
        assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
        if (Boolean.getBoolean("cohort.docs.write")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
