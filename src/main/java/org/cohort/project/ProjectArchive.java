package org.cohort.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cohort.kernel.audit.AuditTrail;
import org.cohort.program.ParticipationRef;

/**
 * Brings in projects of past rounds, with the names of people who have no account. Doing it again with the same
 * content changes nothing. Called by services that have asked whether who acts may do this, in their transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectArchive {

    /** What putting a project did. */
    public enum Put { NEW, CHANGED, SAME }

    /**
     * A project as an archive tells it.
     *
     * @param description Markdown, or null
     * @param link        where the archive has it; together with the participation it tells projects apart, or null: then title and interns do
     */
    public record Archived(String title, String summary, String description, String link, List<String> mentors, List<String> interns) {

        public Archived {
            mentors = mentors.stream().map(name -> cut(name, 200)).toList();
            interns = interns.stream().map(name -> cut(name, 200)).toList();
        }
    }

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public Put put(ParticipationRef participation, Archived told) {
        Project found = find(participation.id(), told);
        List<ProjectCredit> credits = found == null ? List.of() : credits(found.id());
        Archived archived = withheld(told, credits);
        // Archives know nothing of skills and the like: what was added here stays.
        ProjectText text = new ProjectText(cut(archived.title(), 300), cut(archived.summary(), 500), archived.description(),
                found == null ? null : found.skills(), cut(archived.link(), 500), found == null ? ProjectDetails.NONE : found.text().details());
        if (found == null) {
            Project project = Project.archived(participation.id(), text, clock.instant());
            em.persist(project);
            em.flush();
            Listing.write(em, project, participation.communityName());
            credit(project.id(), List.of(), archived);
            audit.record(ProjectLifecycle.TABLE.name(), project.publicId(), "IMPORT", null, ProjectState.APPROVED.name(), null);
            return Put.NEW;
        }
        boolean others = credit(found.id(), credits, archived);
        if (!text.isMaterialTo(found.text()) && !others) {
            return Put.SAME;
        }
        found.write(text);
        Listing.write(em, found, participation.communityName());
        audit.record(ProjectLifecycle.TABLE.name(), found.publicId(), "IMPORT", null, null, null);
        return Put.CHANGED;
    }

    private Project find(Long participationId, Archived archived) {
        if (archived.link() != null) {
            return em.createQuery("select p from Project p where p.participationId = :participation and p.createdBy is null and (p.link = :link"
                            + " or exists (select k.id from ProjectCredit k where k.projectId = p.id and k.linkKey = :key))", Project.class)
                    .setParameter("participation", participationId).setParameter("link", cut(archived.link(), 500))
                    .setParameter("key", ProjectCredit.linkKey(cut(archived.link(), 500))).setMaxResults(1).getResultStream().findFirst().orElse(null);
        }
        // A title that told a withheld name is kept without it.
        return em.createQuery("select p from Project p where p.participationId = :participation and p.createdBy is null and (p.title = :title"
                        + " or exists (select k.id from ProjectCredit k where k.projectId = p.id and k.withheldKey is not null))", Project.class)
                .setParameter("participation", participationId).setParameter("title", cut(archived.title(), 300)).getResultStream()
                .filter(p -> cut(withheld(archived, credits(p.id())).title(), 300).equals(p.title()))
                .filter(p -> credits(p.id()).stream().filter(credit -> credit.part() == ProjectCredit.Part.INTERN)
                        .allMatch(credit -> archived.interns().stream().anyMatch(name -> credit.isOf(ProjectCredit.Part.INTERN, name)))
                        && credits(p.id()).stream().filter(credit -> credit.part() == ProjectCredit.Part.INTERN).count() == archived.interns().size())
                .findFirst().orElse(null);
    }

    private List<ProjectCredit> credits(Long projectId) {
        return em.createQuery("select k from ProjectCredit k where k.projectId = :project order by k.position", ProjectCredit.class)
                .setParameter("project", projectId).getResultList();
    }

    /** What an archive tells, without what must not be told again: names that are withheld, wherever they stand, and the address that leads to them. */
    private static Archived withheld(Archived told, List<ProjectCredit> credits) {
        List<String> names = Stream.concat(told.mentors().stream(), told.interns().stream())
                .filter(name -> credits.stream().anyMatch(credit -> credit.isWithheld() && credit.isOf(credit.part(), name))).toList();
        return credits.stream().noneMatch(ProjectCredit::isWithheld) ? told
                : new Archived(ProjectWithholding.without(told.title(), names), ProjectWithholding.without(told.summary(), names),
                        ProjectWithholding.without(told.description(), names), null, told.mentors(), told.interns());
    }

    /** Makes the project's names those of the archive. Entries that are somebody's, or withheld, or asked about, stay. @return whether anything changed */
    private boolean credit(Long projectId, List<ProjectCredit> there, Archived archived) {
        List<ProjectCredit> left = new ArrayList<>(there);
        boolean changed = false;
        int position = 0;
        for (ProjectCredit.Part part : ProjectCredit.Part.values()) {
            for (String name : part == ProjectCredit.Part.MENTOR ? archived.mentors() : archived.interns()) {
                ProjectCredit known = left.stream().filter(credit -> credit.isOf(part, name)).findFirst().orElse(null);
                if (known == null) {
                    em.persist(new ProjectCredit(projectId, name, part, position));
                    changed = true;
                } else {
                    left.remove(known);
                    known.at(position);
                }
                position++;
            }
        }
        for (ProjectCredit credit : left) {
            if (!credit.isWithheld() && credit.accountId() == null && isUnasked(credit.id())) {
                em.remove(credit);
                changed = true;
            }
        }
        return changed;
    }

    private boolean isUnasked(Long creditId) {
        return em.createQuery("select count(c) from CreditClaim c where c.creditId = :id", Long.class).setParameter("id", creditId).getSingleResult()
                + em.createQuery("select count(h) from CreditHiding h where h.creditId = :id", Long.class).setParameter("id", creditId).getSingleResult() == 0;
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
