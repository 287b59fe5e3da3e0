package org.cohort.story.panel;

import java.time.Instant;
import java.util.List;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.program.RoundRef;

/**
 * A panel as those of its round see it.
 *
 * @param asks      whether the reader may ask and vote
 * @param sits      whether she sits on it and answers
 * @param named     whether she, who sits on it, agreed to be named in public
 * @param moderates whether she lets questions through
 * @param others    who could sit on it, for organizers; else empty
 * @param questions the most wanted first
 */
public record PanelView(String publicId, RoundRef round, String title, Instant heldAt, String place, PanelState state, List<Person> people, boolean asks, boolean sits, boolean named,
                        boolean moderates, boolean organizer, List<Person> others, List<Question> questions, List<Option<PanelAction>> options) {

    public record Person(String publicId, String name) {
    }

    /** @param asker null where it was asked without a name @param voted whether the reader wants it answered @param open whether who answered agreed to publish it @param askerOpen whether who asked did */
    public record Question(String publicId, Topic topic, String words, QuestionState state, String asker, long votes, boolean voted, String answer, String answeredBy, boolean open,
                           boolean askerOpen) {
    }

    /** A panel in a list. */
    public record Row(String publicId, String title, Instant heldAt, PanelState state) {

        public String path() {
            return "/panels/" + publicId;
        }
    }

    /** A panel as everybody reads it. @param people those who agreed to be named @param questions answered ones that who answered opened */
    public record Published(String title, Instant heldAt, List<String> people, List<Told> questions) {
    }

    /** @param asker null without a name, or where she did not agree to be named; answeredBy likewise */
    public record Told(String words, String asker, String answer, String answeredBy) {
    }
}
