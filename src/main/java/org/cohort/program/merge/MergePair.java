package org.cohort.program.merge;

import java.util.List;

/** Two parts in the same round, of which one stays and takes what is the other's. @param kept of the community that stays @param gone of the one that goes */
public record MergePair(MergePart kept, MergePart gone) {

    /** The one that must stay: where one alone is approved, its projects must not end in one that is not. Null where it is to be chosen. */
    public MergePart sure() {
        return kept.isApproved() == gone.isApproved() ? null : kept.isApproved() ? kept : gone;
    }

    /** The one that stays unless somebody says otherwise: with more projects, else the kept community's. */
    public MergePart suggested() {
        return sure() != null ? sure() : gone.projects() > kept.projects() ? gone : kept;
    }

    /** Whether projects that were approved in a part that is out must be approved again in the one that stays. */
    public boolean returns() {
        return sure() != null && both().stream().anyMatch(part -> part.state().isOut() && part.projects() > 0);
    }

    public List<MergePart> both() {
        return List.of(kept, gone);
    }

    /** How many places the two have together: those of one that is not let in are none beside one that is. */
    public int places() {
        return kept.state() == gone.state() ? kept.places() + gone.places() : suggested().places();
    }
}
