package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.program.ProgramDirectory;

/**
 * What becomes of an archive's entries: whose they are, and names that are withheld (rule S3). A withheld name is forgotten everywhere
 * the project tells it, with the address that leads to it; a digest is left, so that importing it again does not bring it back.
 * Called by services that have asked whether who acts may do this, in their transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectWithholding {

    /** An entry with where it stands. @param name empty where it is withheld */
    public record Entry(Long id, String name, ProjectCredit.Part part, Long account, String projectId, String projectTitle, String roundName, Long programId) {
    }

    /** What of a project is left once names are withheld in it: a text that stays as it is, is null. */
    public record Left(String projectId, String title, String summary, String description) {

        boolean isAnything() {
            return title != null || summary != null || description != null;
        }
    }

    private static final String GONE = "[…]";
    private static final String IN_WORD = "[\\p{L}\\p{M}\\p{N}]";
    /** Writing that leaves no room between words: there a name has no border. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
            UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    private static final String ENTRY = "select new org.cohort.project.ProjectWithholding$Entry(k.id, k.name, k.part, k.accountId, p.publicId, p.title, r.name, r.programId)"
            + " from ProjectCredit k join Project p on p.id = k.projectId join Participation x on x.id = p.participationId join ProgramRound r on r.id = x.roundId where ";

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    ProgramDirectory programs;

    @Inject
    AuditTrail audit;

    /** The entry, or null. */
    public Entry entry(Long creditId) {
        return em.createQuery(ENTRY + "k.id = :id", Entry.class).setParameter("id", creditId).getResultStream().findFirst().orElse(null);
    }

    /** The entry as it is now, or null. Whoever else answers for it waits until this transaction ends. */
    public Entry locked(Long creditId) {
        em.find(ProjectCredit.class, creditId, LockModeType.PESSIMISTIC_WRITE);
        return entry(creditId);
    }

    /** An account's entries, the latest first. */
    public List<Entry> entriesOf(Long account) {
        return em.createQuery(ENTRY + "k.accountId = :account order by k.id desc", Entry.class).setParameter("account", account).getResultList();
    }

    /** The entries of the same name in the program's archives, this one among them. */
    public List<Entry> namesakes(Entry entry) {
        return em.createQuery(ENTRY + "r.programId = :program and lower(k.name) = :name order by k.id", Entry.class).setParameter("program", entry.programId())
                .setParameter("name", entry.name().toLowerCase(Locale.ROOT)).getResultList();
    }

    /** @param account whose entry it is from now on, or null for nobody's */
    public void give(Long creditId, Long account) {
        em.find(ProjectCredit.class, creditId).belongsTo(account);
    }

    /** What {@link #withhold} would leave of the projects' words, where it changes any. */
    public List<Left> left(Collection<Entry> withheld) {
        List<Left> left = new ArrayList<>();
        withheld.stream().collect(Collectors.groupingBy(Entry::projectId, LinkedHashMap::new, Collectors.mapping(Entry::name, Collectors.toList()))).forEach((id, names) -> {
            ProjectText text = em.createQuery("select p from Project p where p.publicId = :id", Project.class).setParameter("id", id).getSingleResult().text();
            left.add(new Left(id, changed(text.title(), names), changed(text.summary(), names), changed(text.description(), names)));
        });
        return left.stream().filter(Left::isAnything).toList();
    }

    private static String changed(String text, List<String> names) {
        String without = without(text, names);
        return Objects.equals(without, text) ? null : without;
    }

    /** Withholds the entry's name. Doing it again changes nothing. */
    public void withhold(Long creditId) {
        ProjectCredit credit = em.find(ProjectCredit.class, creditId, LockModeType.PESSIMISTIC_WRITE);
        if (credit.isWithheld()) {
            return;
        }
        Project project = em.find(Project.class, credit.projectId());
        ProjectText text = project.text();
        List<String> names = List.of(credit.name());
        credit.withhold(text.link());
        project.write(new ProjectText(without(text.title(), names), without(text.summary(), names), without(text.description(), names), text.skills(), null,
                text.details()));
        Listing.write(em, project, programs.participation(project.participationId()).communityName());
        audit.record(ProjectLifecycle.TABLE.name(), project.publicId(), "WITHHOLD", null, null, null);
    }

    /** Which of these names, as an archive of the round tells them, are withheld in it. */
    public List<String> withheld(Long roundId, Collection<String> told) {
        List<ProjectCredit> credits = em.createQuery("select k from ProjectCredit k join Project p on p.id = k.projectId join Participation x on x.id = p.participationId"
                + " where x.roundId = :round and k.withheldKey is not null", ProjectCredit.class).setParameter("round", roundId).getResultList();
        return told.stream().distinct().filter(name -> credits.stream().anyMatch(credit -> credit.isOf(credit.part(), name))).toList();
    }

    /** The text without the names, in whatever case; other words that a name is a part of stay. */
    public static String without(String text, List<String> names) {
        String left = text;
        for (String name : names) {
            left = left == null || name.isBlank() ? left : words(name.strip()).matcher(left).replaceAll(GONE);
        }
        return left;
    }

    private static Pattern words(String name) {
        String before = isSpaced(name.codePointAt(0)) ? "(?<!" + IN_WORD + ")" : "";
        String after = isSpaced(name.codePointBefore(name.length())) ? "(?!" + IN_WORD + ")" : "";
        return Pattern.compile(before + Pattern.quote(name) + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isSpaced(int letter) {
        return !UNSPACED.contains(UnicodeScript.of(letter));
    }
}
