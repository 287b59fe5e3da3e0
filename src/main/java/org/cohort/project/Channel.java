package org.cohort.project;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Findings;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.text.Typed;

/**
 * Where the people of a project talk.
 *
 * @param label  such as "Chat" or "Mailing list"
 * @param handle a web address, a mail address, or a name such as {@code #xen on OFTC}
 */
public record Channel(String label, String handle) {

    private static final int MOST = 8;
    private static final int LONGEST = 300;
    private static final int LONGEST_LABEL = 60;
    private static final Pattern MAIL = Pattern.compile("[^\\s@:/<>]+@[^\\s@:/<>]+\\.[^\\s@:/<>]+");

    /** Where a click leads, or null when the handle is no address. */
    public String href() {
        if (MAIL.matcher(handle).matches()) {
            return "mailto:" + handle;
        }
        return isWeb(handle) ? handle : null;
    }

    /** Of stored lines; none for null. */
    static List<Channel> all(String lines) {
        return lines == null ? List.of() : lines.lines().map(Channel::of).toList();
    }

    /**
     * Tidied lines such as {@code Chat: https://chat.example.org}, or null.
     *
     * @throws Refused with every line that is none, by its text
     */
    static String checked(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        List<String> lines = Arrays.stream(typed.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
        Findings findings = new Findings();
        if (lines.size() > MOST) {
            findings.add(Refused.input(field, "project.channels.most", MOST));
        }
        List<Channel> channels = lines.stream().map(line -> findings.of(line, () -> read(field, line))).toList();
        findings.enforce();
        return String.join("\n", channels.stream().map(channel -> channel.label() + ": " + channel.handle()).toList());
    }

    private static Channel read(String field, String line) {
        Channel channel = of(line);
        if (line.length() > LONGEST) {
            throw Refused.input(field, "tooLong", LONGEST);
        }
        if (channel.label().isEmpty() || channel.handle().isEmpty() || channel.label().length() > LONGEST_LABEL || channel.handle().startsWith("//")) {
            throw Refused.input(field, "project.channel");
        }
        if (channel.handle().contains("://")) {
            Typed.link(field, channel.handle());
        } else if (channel.handle().matches("(?i)(javascript|data|vbscript|file):.*")) {
            throw Refused.input(field, "project.channel");
        }
        return channel;
    }

    private static boolean isWeb(String handle) {
        return handle.regionMatches(true, 0, "https://", 0, 8) || handle.regionMatches(true, 0, "http://", 0, 7);
    }

    private static Channel of(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? new Channel("", line.strip()) : new Channel(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
}
