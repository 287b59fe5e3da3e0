package org.cohort.project;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a list of projects is asked for; it comes from the address of a page, so nothing in it is trusted.
 *
 * @param text       words that must all occur in title, summary, skills or community; or null
 * @param community  the public id of a community, or null for all; as are program and round
 * @param skill      the name of a skill, whatever its level, or null
 * @param commitment how much of a week it takes, or null
 * @param language   the code of a language spoken in it, or null
 */
public record ProjectSearch(String text, String community, String round, String program, String skill, Pace commitment, String language) {

    private static final int MOST_WORDS = 8;

    public ProjectSearch {
        text = plain(text, 200);
        community = plain(community, 64);
        round = plain(round, 64);
        program = plain(program, 64);
        skill = plain(skill, 100);
        language = plain(language, 20);
    }

    public ProjectSearch(String text, String community, String round) {
        this(text, community, round, null, null, null, null);
    }

    /** As it stands in an address, where anybody may write anything: what is no pace is none. */
    public static ProjectSearch typed(String text, String community, String round, String program, String skill, String commitment, String language) {
        Pace pace = Arrays.stream(Pace.values()).filter(each -> each.name().equalsIgnoreCase(commitment)).findFirst().orElse(null);
        return new ProjectSearch(text, community, round, program, skill, pace, language);
    }

    /** What must hold of a project, in JPQL with {@code p, c, r} and {@code g} for project, community, round and program. */
    String conditions() {
        StringBuilder where = new StringBuilder();
        for (int i = 0; i < patterns().size(); i++) {
            where.append(" and p.searchText like :word").append(i).append(" escape '!'");
        }
        if (community != null) {
            where.append(" and c.publicId = :community");
        }
        if (round != null) {
            where.append(" and r.publicId = :round");
        }
        if (program != null) {
            where.append(" and g.publicId = :program");
        }
        tags().keySet().forEach(kind -> where.append(" and p.id in (select t").append(kind).append(".projectId from ProjectTag t").append(kind)
                .append(" where t").append(kind).append(".kind = :kind").append(kind).append(" and t").append(kind).append(".code = :code").append(kind).append(')'));
        return where.toString();
    }

    /** What {@link #conditions} asks for. */
    <Q extends Query> Q fill(Q query) {
        List<String> patterns = patterns();
        for (int i = 0; i < patterns.size(); i++) {
            query.setParameter("word" + i, patterns.get(i));
        }
        if (community != null) {
            query.setParameter("community", community);
        }
        if (round != null) {
            query.setParameter("round", round);
        }
        if (program != null) {
            query.setParameter("program", program);
        }
        tags().forEach((kind, code) -> query.setParameter("kind" + kind, kind).setParameter("code" + kind, code));
        return query;
    }

    private Map<ProjectTag.Kind, String> tags() {
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
        return !conditions().isEmpty();
    }

    /** The words as patterns for {@code like … escape '!'}, in lower case. */
    List<String> patterns() {
        return text == null ? List.of() : new ArrayList<>(Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(MOST_WORDS).map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%").toList());
    }

    private static String plain(String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() <= longest ? stripped : stripped.substring(0, longest);
    }
}
