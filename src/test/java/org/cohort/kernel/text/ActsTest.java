package org.cohort.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The buttons of acts and their script, as they are written")
class ActsTest {

    private static final String TAG = Sources.text(Path.of("src/main/webapp/WEB-INF/tags/actions.xhtml"));
    private static final String SCRIPT = Sources.text(Path.of("src/main/webapp/WEB-INF/resources/scripts/cohort.js"));

    @Test
    @DisplayName("S4: words that an act wants are complained about before its question is asked, in the words and at the place the server has for it")
    void wanted() {
        assertThat(TAG).contains("data-wanted=\"#{i18n['refusal.comment.required']}\"");
        assertThat(Pattern.compile("<textarea").matcher(TAG).results().count()).isEqualTo(Pattern.compile("data-wanted=").matcher(TAG).results().count());
        assertThat(SCRIPT).contains("details.act", "textarea[data-wanted]", "words.dataset.wanted", "'-problem'");
        String asking = SCRIPT.substring(SCRIPT.indexOf("var asked = event.target"));
        assertThat(asking.indexOf("wanting(asked)")).isBetween(0, asking.indexOf("showModal()"));
        assertThat(TAG).contains("concat('-problem')");
    }
}
