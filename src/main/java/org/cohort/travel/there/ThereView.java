package org.cohort.travel.there;

import java.util.List;

/**
 * Who of ours is at a conference, for one of them.
 *
 * @param own    what the reader said; null for nothing
 * @param others everybody else who said so
 */
public record ThereView(Face own, List<Face> others) {

    /**
     * Somebody there.
     *
     * @param words where to meet, or what they like to see; null for nothing
     * @param host  who welcomes them; null for nobody yet
     * @param mine  whether the reader is their host
     */
    public record Face(String publicId, String name, PresencePart part, String words, String host, boolean mine) {

        /** Whether the reader may offer to welcome them, once they welcome people at all. */
        public boolean isWaiting() {
            return part == PresencePart.NEW && host == null;
        }
    }

    public boolean isHost() {
        return own != null && own.part() == PresencePart.WELCOMES;
    }

    /** What the reader's host said, such as where to meet; null for nothing. */
    public String hostWords() {
        return own == null || own.host() == null ? null : others.stream().filter(face -> face.name().equals(own.host())).map(Face::words)
                .findFirst().orElse(null);
    }
}
