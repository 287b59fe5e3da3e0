package org.cohort.internship.leave;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.persistence.Queries;

/** On which days interns are on leave (rule I5). It answers whoever asks, and tells no reasons. */
@Queries
public class Leaves {

    @PersistenceContext(unitName = "cohort")
    EntityManager em;

    public LeaveDays of(InternshipRef internship) {
        return of(List.of(internship)).get(internship.id());
    }

    /** By internship; one without leave has no days. */
    public Map<Long, LeaveDays> of(Collection<InternshipRef> internships) {
        Map<Long, List<Leave>> found = internships.isEmpty() ? Map.of() : em.createQuery(
                        "select l from InternshipLeave l where l.internshipId in :ids and l.state = :entered order by l.firstDay", Leave.class)
                .setParameter("ids", internships.stream().map(InternshipRef::id).toList()).setParameter("entered", LeaveState.ENTERED)
                .getResultStream().collect(Collectors.groupingBy(Leave::internshipId));
        return internships.stream().distinct().collect(Collectors.toMap(InternshipRef::id, Function.identity())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new LeaveDays(entry.getValue().zone(),
                        found.getOrDefault(entry.getKey(), List.of()).stream().map(Leave::span).toList())));
    }

    /** All of an internship, those that were taken back left out, in order. */
    List<Leave> entered(Long internship) {
        return em.createQuery("select l from InternshipLeave l where l.internshipId = :internship and l.state = :entered order by l.firstDay", Leave.class)
                .setParameter("internship", internship).setParameter("entered", LeaveState.ENTERED).getResultList();
    }
}
