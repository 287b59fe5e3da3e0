package org.cohort.internship.report.link;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link with what its address says about it.
 *
 * @param words short words for it, such as {@code xen/linux #12}; the address without its scheme where there are none
 */
public record ReportLink(LinkKind kind, String address, String words) {

    private static final int LONGEST = 80;

    /** How an address looks: of which host, which path; and what of the path is worth saying, its groups with blanks between. */
    private record Look(LinkKind kind, Pattern host, Pattern path, String said) {

        static Look of(LinkKind kind, String host, String path, String said) {
            return new Look(kind, Pattern.compile(host), Pattern.compile(path), said);
        }
    }

    private static final String ANY = ".*";
    private static final String VIDEO = "(.+\\.)?(youtube\\.com|youtu\\.be|vimeo\\.com|peertube\\..+|media\\.ccc\\.de|tube\\..+|diode\\.zone)";

    /** The first that fits counts: paths that only one program writes come before those that many do. */
    private static final List<Look> LOOKS = List.of(
            Look.of(LinkKind.VIDEO, VIDEO, "/.*", null),
            // GitLab, wherever it is installed: its own part of a path begins with a dash.
            Look.of(LinkKind.CHANGE, ANY, "/(.+?)/-/merge_requests/(\\d+)(?:/.*)?", "$1 !$2"),
            Look.of(LinkKind.COMMIT, ANY, "/(.+?)/-/commit/([0-9a-f]{7,64})(?:/.*)?", "$1 @$2"),
            Look.of(LinkKind.ISSUE, ANY, "/(.+?)/-/(?:issues|work_items)/(\\d+)(?:/.*)?", "$1 #$2"),
            Look.of(LinkKind.CHANGE, "(.+\\.)?gitlab\\..+", "/(.+?)/merge_requests/(\\d+)(?:/.*)?", "$1 !$2"),
            // GitHub has /pull/, Gitea, Forgejo and Codeberg have /pulls/; both have commit and issues.
            Look.of(LinkKind.COMMIT, ANY, "/([^/]+/[^/]+)/(?:pull/\\d+/)?commits?/([0-9a-f]{7,64})(?:/.*)?", "$1 @$2"),
            Look.of(LinkKind.CHANGE, ANY, "/([^/]+/[^/]+)/pulls?/(\\d+)(?:/.*)?", "$1 #$2"),
            Look.of(LinkKind.ISSUE, ANY, "/([^/]+/[^/]+)/issues/(\\d+)(?:/.*)?", "$1 #$2"),
            // Gerrit, new addresses and old.
            Look.of(LinkKind.CHANGE, ANY, "(?:/r)?/c/(.+?)/\\+/(\\d+)(?:/.*)?", "$1 $2"),
            Look.of(LinkKind.CHANGE, ".*(gerrit|review)\\..+", "(?:/r)?(?:/c)?/(\\d+)(?:/.*)?", "$1"),
            // SourceHut: code, tickets, and patches on lists.
            Look.of(LinkKind.COMMIT, "(git|hg)\\..*sr\\.ht", "/(~[^/]+/[^/]+)/(?:commit|rev)/([0-9a-f]{7,64})(?:/.*)?", "$1 @$2"),
            Look.of(LinkKind.ISSUE, "todo\\..*sr\\.ht", "/(~[^/]+/[^/]+)/(\\d+)(?:/.*)?", "$1 #$2"),
            Look.of(LinkKind.CHANGE, "lists\\..*sr\\.ht", "/(~[^/]+/[^/]+)/patches/(\\d+)(?:/.*)?", "$1 $2"),
            Look.of(LinkKind.POST, "lists\\..*sr\\.ht", "/(~[^/]+/[^/]+)/.+", "$1"),
            // Patches and commits of projects that work by mail.
            Look.of(LinkKind.CHANGE, "patchwork\\..+", "/(?:project/([^/]+)/)?(?:patch|series)/([^/]+)(?:/.*)?", "$1 $2"),
            Look.of(LinkKind.COMMIT, "(git|xenbits)\\..+", "/(.+?)/commit/.*", "$1"),
            Look.of(LinkKind.ISSUE, "(bugzilla|bugs|issues)\\..+", "/.*", null),
            Look.of(LinkKind.POST, "(lore\\.kernel\\.org|lists?\\..+|mail-archive\\.com|.+\\.mail-archive\\.com|marc\\.info|groups\\.google\\.com|discourse\\..+|discuss\\..+)",
                    "/.+", null),
            Look.of(LinkKind.POST, "(blogs?|planet|medium|dev)\\..+|.+\\.(wordpress\\.com|blogspot\\.com|github\\.io|gitlab\\.io|substack\\.com|codeberg\\.page|write\\.as|bearblog\\.dev|medium\\.com)|.*blog.*",
                    "/.+", null),
            Look.of(LinkKind.POST, ANY, "/(?:.*/)?(?:blogs?|posts?|weblog|journal|articles?)/.+|/(?:.*/)?20\\d\\d/[01]?\\d/.+", null));

    /** What the address says; {@link LinkKind#OTHER} where it says nothing. @param address as it was typed */
    public static ReportLink of(String address) {
        String typed = address.strip();
        try {
            URI uri = new URI(typed);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
            String path = uri.getPath() == null ? "" : uri.getPath();
            for (Look look : LOOKS) {
                Matcher matched = look.path().matcher(path);
                if (!host.isEmpty() && look.host().matcher(host).matches() && matched.matches()) {
                    return new ReportLink(look.kind(), typed, cut(look.said() == null ? plain(typed) : said(look.said(), matched)));
                }
            }
        } catch (URISyntaxException malformed) {
            // A draft may hold anything: it is shown as it is.
        }
        return new ReportLink(LinkKind.OTHER, typed, cut(plain(typed)));
    }

    /** Those of a text with one a line; empty for null. */
    public static List<ReportLink> all(String lines) {
        return lines == null ? List.of() : lines.lines().filter(line -> !line.isBlank()).map(ReportLink::of).toList();
    }

    /** Whether it can be followed: what is typed into a draft need not be an address. */
    public boolean isWeb() {
        return address.matches("(?i)https?://\\S+");
    }

    private static String said(String said, Matcher matched) {
        String words = said;
        for (int i = 1; i <= matched.groupCount(); i++) {
            String group = matched.group(i) == null ? "" : matched.group(i);
            words = words.replace("$" + i, words.contains("@$" + i) && group.length() > 10 ? group.substring(0, 10) : group);
        }
        return words.strip();
    }

    private static String plain(String address) {
        return address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/+$", "");
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
