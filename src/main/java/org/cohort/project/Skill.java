package org.cohort.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A skill that a project asks for. @param name as its mentors write it */
public record Skill(String name, SkillLevel level) {

    static String code(String name) {
        return ProjectTag.code(name);
    }

    /** All of three lists that are separated by commas, each null for none; the needed ones first. */
    static List<Skill> all(String needed, String helpful, String learnable) {
        List<Skill> skills = new ArrayList<>();
        names(needed).forEach(name -> skills.add(new Skill(name, SkillLevel.NEEDED)));
        names(helpful).forEach(name -> skills.add(new Skill(name, SkillLevel.HELPFUL)));
        names(learnable).forEach(name -> skills.add(new Skill(name, SkillLevel.LEARNABLE)));
        return skills;
    }

    /** The parts of a list that is separated by commas; none for null. */
    static List<String> names(String list) {
        return list == null ? List.of()
                : Arrays.stream(list.split(",")).map(part -> part.strip().replaceAll("\\s+", " ")).filter(part -> !part.isEmpty()).toList();
    }
}
