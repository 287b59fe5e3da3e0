package org.cohort.story.panel;

/**
 * A question as it is asked.
 *
 * @param topic    null where none was chosen
 * @param nameless whether nobody shall know who asked: it is not stored, and noted nowhere
 * @param open     whether everybody may read it, once it is answered and the panel is public
 * @param named    whether she, who asks with her name, may be named there
 */
public record Asked(Topic topic, String words, boolean nameless, boolean open, boolean named) {

    Asked saying(String read) {
        return new Asked(topic, read, nameless, open, named);
    }
}
