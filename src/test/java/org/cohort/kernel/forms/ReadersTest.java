package org.cohort.kernel.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.Role;

@Label("A5, I3: an answer is read by its question's readers and by who gave it, and by nobody else")
class ReadersTest {

    private static final Actor WRITER = person(1L);
    private static final Actor OTHER = person(2L);

    @Property
    void nothingLeaks(@ForAll @Size(min = 1, max = 6) List<Set<Role>> readers, @ForAll Set<Role> roles, @ForAll boolean submitted) {
        Sheet sheet = sheet(readers, submitted);
        Sheet shown = Readers.show(sheet, OTHER, roles);
        Set<String> readable = new HashSet<>();
        for (int i = 0; i < readers.size(); i++) {
            Set<Role> mayRead = new HashSet<>(readers.get(i));
            boolean reads = mayRead.contains(Role.VISITOR) || mayRead.removeAll(roles);
            if (submitted && reads) {
                readable.add("secret " + i);
            }
        }
        assertThat(shown == null ? Set.of() : new HashSet<>(shown.answers().values())).isEqualTo(readable);
        for (int i = 0; i < readers.size(); i++) {
            if (!readable.contains("secret " + i)) {
                assertThat(String.valueOf(shown)).doesNotContain("secret " + i);
            }
        }
    }

    @Property
    void whoGaveThemReadsAll(@ForAll @Size(min = 1, max = 6) List<Set<Role>> readers, @ForAll Set<Role> roles, @ForAll boolean submitted) {
        Sheet sheet = sheet(readers, submitted);
        assertThat(Readers.show(sheet, WRITER, roles)).isEqualTo(sheet);
    }

    private static Sheet sheet(List<Set<Role>> readers, boolean submitted) {
        List<QuestionInput> questions = new ArrayList<>();
        Map<String, String> answers = new HashMap<>();
        for (Set<Role> some : readers) {
            String code = "q-" + questions.size();
            answers.put(code, "secret " + questions.size());
            questions.add(QuestionInput.of(code, QuestionKind.LONG_TEXT, "Question", false, some.toArray(new Role[0])));
        }
        return new Sheet("s", 1, 1L, Instant.EPOCH, submitted ? Instant.EPOCH : null, null, new QuestionnaireInfo(1L, "q", "form", 1, "Form", questions), answers);
    }

    private static Actor person(Long id) {
        return new Actor(id, "p" + id, "P" + id, Locale.ENGLISH, ZoneOffset.UTC, Set.of());
    }
}
