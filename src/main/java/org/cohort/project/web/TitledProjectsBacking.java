package org.cohort.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.project.ProjectQueries;
import org.cohort.project.ProjectQueries.Titled;
import org.omnifaces.util.Faces;

/** The projects on a community's public page, by round: a few of each, of the latest rounds; the list of projects has the rest. */
@Named
@RequestScoped
public class TitledProjectsBacking {

    private static final int MOST = 60;
    private static final int OF_A_ROUND = 12;

    @Inject
    private ProjectQueries queries;

    private Map<String, List<Titled>> byRound;

    /** @param round its public id @return empty where the round is too far back, or has none */
    public List<Titled> of(String round) {
        if (byRound == null) {
            byRound = queries.ofCommunity(Faces.getRequestParameter("community"), MOST).stream().collect(Collectors.groupingBy(Titled::round));
        }
        return byRound.getOrDefault(round, List.of()).stream().limit(OF_A_ROUND).toList();
    }
}
