package org.cohort.project;

import java.util.List;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.lifecycle.Option;
import org.cohort.program.ParticipationRef;

/**
 * A project as one reader may see it.
 *
 * @param version          carried by the form that edits it
 * @param closedWhy        why it takes no new proposals though its round does; null when it takes them
 * @param mentors          those approved; for insiders also those asked, asking and gone
 * @param credits          whom an archive names, mentors and interns
 * @param inside           whether the reader has a part in it
 * @param editable         whether she may write it
 * @param rewrite          whether its title, summary and description may change too, or why not
 * @param joinable         whether she may ask to mentor it too
 * @param revisions        for who may write or approve it: what differs from what was approved last
 * @param options          what she may do to it; empty for outsiders
 */
public record ProjectView(String publicId, int version, ProjectText text, String closedWhy, ProjectState state, ParticipationRef participation,
                          List<MentorRow> mentors, List<CreditRow> credits, boolean inside, boolean editable,
                          boolean joinable, Verdict rewrite, List<Revision> revisions, List<Option<ProjectAction>> options) {

    /** What it asks for at one level. */
    public List<String> skills(SkillLevel level) {
        return text.skillList().stream().filter(skill -> skill.level() == level).map(Skill::name).toList();
    }

    public List<Channel> channels() {
        return Channel.all(text.details().channels());
    }

    public List<CreditRow> creditedMentors() {
        return credits.stream().filter(credit -> credit.part() == ProjectCredit.Part.MENTOR).toList();
    }

    public List<CreditRow> creditedInterns() {
        return credits.stream().filter(credit -> credit.part() == ProjectCredit.Part.INTERN).toList();
    }
}
