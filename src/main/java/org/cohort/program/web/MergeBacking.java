package org.cohort.program.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.program.merge.MergePair;
import org.cohort.program.merge.MergePart;
import org.cohort.program.merge.MergePlan;
import org.cohort.program.merge.MergeQueries;
import org.cohort.program.merge.MergeService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** {@code /merge}, {@code /communities/{community}/merge} and the preview at {@code /communities/{community}/merge/{other}}. */
@Named
@RequestScoped
public class MergeBacking {

    private static final String STAYS = "stays-";

    @Inject
    private MergeQueries queries;

    @Inject
    private MergeService service;

    @Inject
    private CurrentActor current;

    @Inject
    @Param(name = "community")
    private String community;

    @Inject
    @Param(name = "other")
    private String other;

    @Inject
    @Param(name = "q")
    private String q;

    private MergeQueries.Candidate one;
    private List<MergeQueries.Candidate> candidates;
    private MergePlan plan;
    private String mark;

    /** The community that goes, where it is chosen already; else null. */
    public MergeQueries.Candidate getOne() {
        if (one == null && community != null) {
            one = queries.one(current.signedIn(), community);
        }
        return one;
    }

    /** Those that are found; without words, those whose names are like the chosen one's. */
    public List<MergeQueries.Candidate> getCandidates() {
        if (candidates == null) {
            candidates = isSearched() || community == null ? queries.found(current.signedIn(), q) : queries.alike(current.signedIn(), getOne());
            candidates = candidates.stream().filter(candidate -> !candidate.publicId().equals(community)).toList();
        }
        return candidates;
    }

    public boolean isSearched() {
        return q != null && !q.isBlank();
    }

    /** Where a candidate leads: to the choice of the other one, or to the preview. */
    public String path(MergeQueries.Candidate candidate) {
        return community == null ? "/communities/" + candidate.publicId() + "/merge" : "/communities/" + community + "/merge/" + candidate.publicId();
    }

    public MergePlan getPlan() {
        if (plan == null) {
            plan = queries.plan(current.signedIn(), community, other);
        }
        return plan;
    }

    public boolean stays(MergePair pair, MergePart part) {
        String chosen = Faces.getRequestParameter(STAYS + pair.kept().round());
        return chosen == null ? pair.suggested() == part : part.publicId().equals(chosen);
    }

    public String merge() {
        Map<String, String> stays = new HashMap<>();
        Faces.getRequestParameterMap().forEach((name, value) -> {
            if (name.startsWith(STAYS)) {
                stays.put(name.substring(STAYS.length()), value);
            }
        });
        return Redirect.to("/communities/" + service.merge(community, other, stays, mark), "community.merged");
    }

    public String getQ() {
        return q;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    /** What the preview was made of: set anew with every page, so that what is refused can be confirmed once it was looked at again. */
    public void look() {
        mark = getPlan().mark();
    }
}
