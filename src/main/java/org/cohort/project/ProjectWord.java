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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A word of what is told of a project, or of its community's name: written anew with the project, and read by searches alone. */
@Entity
@Table(name = "project_word")
public class ProjectWord {

    /** Of what words are written now; raised when that changes, so that {@link ProjectWords} writes all anew. */
    static final int WAY = 1;
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
        em.createNativeQuery("update project set words_way = ?1 where id = ?2").setParameter(1, WAY).setParameter(2, projectId).executeUpdate();
        List<String> words = of(text);
        if (words.isEmpty()) {
            return;
        }
        // One statement for all of them: an import writes thousands of projects.
        Query insert = em.createNativeQuery("insert into project_word (project_id, word) values " + IntStream.range(2, words.size() + 2)
                .mapToObj(place -> "(?1, ?" + place + ")").collect(Collectors.joining(", "))).setParameter(1, projectId);
        for (int i = 0; i < words.size(); i++) {
            insert.setParameter(i + 2, words.get(i));
        }
        insert.executeUpdate();
    }
}
