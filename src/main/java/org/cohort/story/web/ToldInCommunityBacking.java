package org.cohort.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cohort.story.StoryQueries;
import org.omnifaces.util.Faces;

/** What interns of a community told, on its public page: the newest. */
@Named
@RequestScoped
public class ToldInCommunityBacking {

    private static final int MOST = 6;

    @Inject
    private StoryQueries queries;

    private List<StoryQueries.StoryRow> stories;

    public List<StoryQueries.StoryRow> getStories() {
        if (stories == null) {
            stories = queries.publishedIn(Faces.getRequestParameter("community"), MOST);
        }
        return stories;
    }
}
