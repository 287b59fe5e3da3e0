package org.cohort.project;

import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list of projects is asked for; it comes from the address of a page, so nothing in it is trusted.
 *
 * @param text       beginnings of words that must all occur in title, summary, skills or community; or null
 * @param community  the public id of a community, or null for all; as are program and round
 * @param skill      the name of a skill, whatever its level, or null
 * @param commitment how much of a week it takes, or null
 * @param language   the code of a language spoken in it, or null
 * @param rounds     the public ids of the rounds that take proposals now, where only their projects are asked for that take them too; else null
 */
public record ProjectSearch(String text, String community, String round, String program, String skill, Pace commitment, String language, Set<String> rounds) {

    private static final int MOST_WORDS = 8;
    private static final String NO_WORD = "-";
    private static final String TITLE = "title";

    /** What lists may be sorted by. */
    private static final Map<String, String> ORDERS = Map.of(TITLE, "p.title, p.id", "community", "p.communityName, p.title, p.id",
            "newest", "p.approvedAt desc, p.id desc");

    public ProjectSearch {
        text = plain(text, 200);
        community = plain(community, 64);
        round = plain(round, 64);
        program = plain(program, 64);
        skill = plain(skill, 100);
        language = plain(language, 20);
    }

    public ProjectSearch(String text, String community, String round, String program, String skill, Pace commitment, String language) {
        this(text, community, round, program, skill, commitment, language, null);
    }

    /** The same, of those that take proposals now. @param open the public ids of the rounds that do */
    public ProjectSearch taking(Set<String> open) {
        return new ProjectSearch(text, community, round, program, skill, commitment, language, open);
    }

    public ProjectSearch(String text, String community, String round) {
        this(text, community, round, null, null, null, null);
    }

    /** As it stands in an address, where anybody may write anything: what is no pace is none. */
    public static ProjectSearch typed(String text, String community, String round, String program, String skill, String commitment, String language) {
        Pace pace = Arrays.stream(Pace.values()).filter(each -> each.name().equalsIgnoreCase(commitment)).findFirst().orElse(null);
        return new ProjectSearch(text, community, round, program, skill, pace, language);
    }

    /**
     * The keys of the listed projects that fit, in JPQL. The filter by a tag comes first where there is one: its rows carry the title, so
     * that the first page of a thousand is found as fast as of ten.
     */
    String keys(String sort) {
        Iterator<ProjectTag.Kind> kinds = tags().keySet().iterator();
        ProjectTag.Kind first = kinds.hasNext() ? kinds.next() : null;
        String order = ORDERS.getOrDefault(sort == null ? TITLE : sort, ORDERS.get(TITLE));
        boolean byTitle = order.equals(ORDERS.get(TITLE));
        boolean joined = first == null || !byTitle || community != null || round != null || program != null || rounds != null;
        String key = first == null ? "p.id" : "t.projectId";
        StringBuilder query = new StringBuilder("select ").append(key).append(first == null ? " from Project p where p.listed = true"
                : " from ProjectTag t" + (joined ? " join Project p on p.id = t.projectId" : "") + " where t.listed = true and " + tag("t", first));
        place(query, community, "community", "Community");
        place(query, round, "round", "ProgramRound");
        place(query, program, "program", "Program");
        if (rounds != null) {
            query.append(" and p.closedWhy is null and p.roundId in (select taking.id from ProgramRound taking where taking.publicId in :rounds)");
        }
        kinds.forEachRemaining(kind -> query.append(" and ").append(key).append(" in (select x").append(kind).append(".projectId from ProjectTag x").append(kind)
                .append(" where ").append(tag("x" + kind, kind)).append(')'));
        for (int i = 0; i < words().size(); i++) {
            query.append(" and ").append(key).append(" in (select w").append(i).append(".projectId from ProjectWord w").append(i).append(" where w").append(i)
                    .append(".word like :word").append(i).append(')');
        }
        return query + " order by " + (byTitle && first != null ? "t.title, t.projectId" : order);
    }

    /** What {@link #keys} asks for. */
    <Q extends Query> Q fill(Q query) {
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            // No word has a sign in it that means something to "like".
            query.setParameter("word" + i, words.get(i) + "%");
        }
        set(query, "community", community);
        set(query, "round", round);
        set(query, "program", program);
        if (rounds != null) {
            query.setParameter("rounds", rounds.isEmpty() ? Set.of(NO_WORD) : rounds);
        }
        tags().forEach((kind, code) -> query.setParameter("kind" + kind, kind).setParameter("code" + kind, code));
        return query;
    }

    /** Words in no project are sought all the same when nothing is left of what was typed: it finds nothing, rather than everything. */
    List<String> words() {
        List<String> words = ProjectWord.of(text);
        return text == null ? List.of() : words.isEmpty() ? List.of(NO_WORD) : words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    /** What it is narrowed to by tags: at most one of each kind. */
    Map<ProjectTag.Kind, String> tags() {
        Map<ProjectTag.Kind, String> tags = new EnumMap<>(ProjectTag.Kind.class);
        if (skill != null) {
            tags.put(ProjectTag.Kind.SKILL, ProjectTag.code(skill));
        }
        if (language != null) {
            tags.put(ProjectTag.Kind.LANGUAGE, ProjectTag.code(language));
        }
        if (commitment != null) {
            tags.put(ProjectTag.Kind.PACE, ProjectTag.code(commitment.name()));
        }
        return tags;
    }

    /** Whether it leaves anything out. */
    public boolean isNarrow() {
        return text != null || community != null || round != null || program != null || rounds != null || !tags().isEmpty();
    }

    private static String tag(String alias, ProjectTag.Kind kind) {
        return alias + ".kind = :kind" + kind + " and " + alias + ".code = :code" + kind;
    }

    private static void place(StringBuilder query, String id, String name, String entity) {
        if (id != null) {
            query.append(" and p.").append(name).append("Id = (select its.id from ").append(entity).append(" its where its.publicId = :").append(name).append(')');
        }
    }

    private static void set(Query query, String name, String value) {
        if (value != null) {
            query.setParameter(name, value);
        }
    }

    private static String plain(String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
    }
}
