package org.cohort.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A word of a project's title, summary, skills or community's name: written anew with the project, and read by searches alone. */
@Entity
@Table(name = "project_word")
public class ProjectWord {

    private static final int LONGEST = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "project_id")
    private Long projectId;

    @Column(name = "word")
    private String word;

    /** For the persistence provider, which only reads it. */
    protected ProjectWord() {
    }

    /** The words of a text, each once and in lower case; {@code c++} and {@code c#} are words. None for null. */
    static List<String> of(String text) {
        return text == null ? List.of() : Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}+#]+")).filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST)).distinct().toList();
    }

    /** Those of a project that has its key, instead of those it had. */
    static void write(EntityManager em, Long projectId, String text) {
        em.createQuery("delete from ProjectWord w where w.projectId = :project").setParameter("project", projectId).executeUpdate();
        List<String> words = of(text);
        if (words.isEmpty()) {
            return;
        }
        // One statement for all of them: an import writes thousands of projects.
        Query insert = em.createNativeQuery("insert into project_word (project_id, word) values " + String.join(", ", words.stream()
                .map(word -> "(?1, ?" + (words.indexOf(word) + 2) + ")").toList())).setParameter(1, projectId);
        for (int i = 0; i < words.size(); i++) {
            insert.setParameter(i + 2, words.get(i));
        }
        insert.executeUpdate();
    }
}
