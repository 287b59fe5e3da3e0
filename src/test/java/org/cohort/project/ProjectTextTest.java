package org.cohort.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.cohort.kernel.access.Refused;
import org.cohort.program.RoundRef;
import org.cohort.program.RoundState;
import org.cohort.program.rules.Entry;
import org.cohort.program.rules.Rules;
import org.cohort.program.rules.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a project says")
class ProjectTextTest {

    @Test
    @DisplayName("skills have levels, in the order of need; lists are tidied, a skill in one list twice stands once")
    void skills() {
        ProjectText text = checked(details("Linux ,  git", "Xen", null, null, null, null), "C,  Rust, c");
        assertThat(text.skillList()).containsExactly(new Skill("C", SkillLevel.NEEDED), new Skill("Rust", SkillLevel.NEEDED),
                new Skill("Linux", SkillLevel.HELPFUL), new Skill("git", SkillLevel.HELPFUL), new Skill("Xen", SkillLevel.LEARNABLE));
        assertThat(text.searchable("Xen Project")).containsIgnoringCase("rust").contains("git", "Xen");
    }

    @Test
    @DisplayName("languages are written in any way a reader knows and kept as codes")
    void languages() {
        assertThat(Languages.checked("languages", "English, español, Deutsch, FR, german", Locale.ENGLISH)).isEqualTo("en,es,de,fr");
        assertThat(Languages.checked("languages", "Anglais", Locale.FRENCH)).isEqualTo("en");
        assertThat(Languages.names("en,de", Locale.GERMAN)).containsExactly("Englisch", "Deutsch");
        assertThat(Languages.checked("languages", " , ", Locale.ENGLISH)).isNull();
    }

    @Test
    @DisplayName("a channel leads to its web or mail address, a name leads nowhere")
    void channels() {
        String lines = Channel.checked("channels", "Chat:https://chat.example.org\r\n\r\n List : dev@lists.example.org \nIRC: #xen on OFTC");
        assertThat(lines).isEqualTo("Chat: https://chat.example.org\nList: dev@lists.example.org\nIRC: #xen on OFTC");
        assertThat(Channel.all(lines)).extracting(Channel::href).containsExactly("https://chat.example.org", "mailto:dev@lists.example.org", null);
        for (String wrong : List.of("https://chat.example.org", "Chat:", "just words", "Chat: javascript:alert(1)", "Chat: ftp://example.org", ": x")) {
            assertThat(catchThrowableOfType(Refused.class, () -> Channel.checked("channels", wrong))).as(wrong).isNotNull();
        }
    }

    @Test
    @DisplayName("everything that is wrong is told at once, at its field")
    void allAtOnce() {
        Refused refused = catchThrowableOfType(Refused.class, () -> new ProjectText(" ", "s".repeat(301), null, "x".repeat(101), "nowhere",
                details("C, C++", "c++", "61", "many", "Klingonese, Elvish", "Chat")).checked(ProjectSample.round(RoundState.PUBLISHED), Locale.ENGLISH));
        assertThat(refused.all()).extracting(Refused::field).containsExactly("title", "summary", "description", "skills", "link", "learnable", "weeklyHours",
                "weeks", "languages", "languages", "channels");
    }

    @Test
    @DisplayName("a project is no longer than its round's internships")
    void length() {
        assertThat(checked(details(null, null, "40", "14", null, null), "C").details().weeksNumber()).isEqualTo(14);
        Refused refused = catchThrowableOfType(Refused.class, () -> checked(details(null, null, "40", "15", null, null), "C"));
        assertThat(refused.verdict().reason()).isEqualTo("project.weeks");
        assertThat(refused.field()).isEqualTo("weeks");
    }

    @Test
    @DisplayName("skills, their levels and the commitment are material; how lists and lines are written, tasks, languages and channels are not")
    void material() {
        ProjectText text = new ProjectText("T", "S", "one\ntwo", "C, Git", null, details("Xen", null, "30", "12", null, null));
        assertThat(new ProjectText("T", "S", "one\r\ntwo", "C ,Git", "https://example.org", details("Xen", null, "30", "12", "en", "Chat: #x"))
                .isMaterialTo(text)).isFalse();
        for (ProjectText other : List.of(new ProjectText("T", "S", "one\ntwo", "C, Git", null, details(null, "Xen", "30", "12", null, null)),
                new ProjectText("T", "S", "one\ntwo", "C", null, details("Xen", null, "30", "12", null, null)),
                new ProjectText("T", "S", "one\ntwo", "C, Git", null, details("Xen", null, "40", "12", null, null)),
                new ProjectText("T", "S", "one\ntwo", "C, Git", null, details("Xen", null, "30", null, null, null)),
                new ProjectText("T", "S", "three", "C, Git", null, details("Xen", null, "30", "12", null, null)))) {
            assertThat(other.isMaterialTo(text)).isTrue();
        }
    }

    @Test
    @DisplayName("a project that is none of its round's sizes is refused at the field, and one that is isn't")
    void sized() {
        RoundRef any = ProjectSample.round(RoundState.PUBLISHED);
        RoundRef round = new RoundRef(any.id(), any.publicId(), any.name(), any.state(), any.zone(), any.startsOn(), any.endsOn(), any.programId(),
                any.programPublicId(), any.programName(), any.stipend(), new Rules(3, 6, 14, true, 14, Rules.USUAL.shares(),
                List.of(new Size("Small", 90, 8, 12), new Size("Large", 350, 10, 13)), Entry.USUAL, true));
        assertThat(new ProjectText("T", "S", "W", "C", null, details(null, null, "11", "8", null, null)).checked(round, Locale.ENGLISH).details().weeksNumber()).isEqualTo(8);
        for (String[] wrong : new String[][] {{"11", "7", "weeks"}, {"40", "8", "weeks"}, {"11", null, "weeks"}, {null, "8", "weeklyHours"}}) {
            Refused refused = catchThrowableOfType(Refused.class, () -> new ProjectText("T", "S", "W", "C", null,
                    details(null, null, wrong[0], wrong[1], null, null)).checked(round, Locale.ENGLISH));
            assertThat(refused.verdict().reason()).isEqualTo("project.size");
            assertThat(refused.field()).isEqualTo(wrong[2]);
        }
    }

    private static ProjectText checked(ProjectDetails details, String needed) {
        return new ProjectText("Title", "Summary", "Words", needed, null, details).checked(ProjectSample.round(RoundState.PUBLISHED), Locale.ENGLISH);
    }

    private static ProjectDetails details(String helpful, String learnable, String hours, String weeks, String languages, String channels) {
        return new ProjectDetails(helpful, learnable, hours, weeks, languages, null, channels);
    }
}
