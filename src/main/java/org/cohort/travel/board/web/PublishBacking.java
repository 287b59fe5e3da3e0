package org.cohort.travel.board.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Verdict;
import org.cohort.kernel.web.Redirect;
import org.cohort.travel.board.Chosen;
import org.cohort.travel.board.DecideQueries;
import org.cohort.travel.board.DecideView;
import org.cohort.travel.board.DraftService;
import org.cohort.travel.web.Address;

/** {@code /funds/{fund}/publish}: what would be published, and doing it. */
@Named
@RequestScoped
public class PublishBacking {

    @Inject
    private DecideQueries queries;

    @Inject
    private DraftService service;

    @Inject
    private CurrentActor current;

    private final String id = Address.part("fund");
    private final Map<String, Boolean> chosen = new HashMap<>();
    private String seen;
    private DecideView.Preview view;

    /** Everything that could be published is chosen at first. */
    public void load() {
        getView().items().forEach(item -> chosen.put(item.publicId(), item.verdict().isAllowed()));
    }

    public String publish() {
        if (!words(getView()).equals(seen)) {
            throw new Refused(Verdict.conflict("grants.previewChanged"));
        }
        List<Chosen> all = new ArrayList<>();
        for (int i = 0; i < view.items().size(); i++) {
            DecideView.Item item = view.items().get(i);
            if (Boolean.TRUE.equals(chosen.get(item.publicId()))) {
                all.add(new Chosen(item.publicId(), item.edition(), "chosen" + i));
            }
        }
        service.publish(id, all);
        return Redirect.to("/funds/" + id + "/grants", "grants.published");
    }

    public String drop(String grant) {
        service.drop(id, grant);
        return Redirect.to("/funds/" + id + "/publish", "grants.dropped");
    }

    public DecideView.Preview getView() {
        if (view == null) {
            view = queries.preview(current.signedIn(), id);
        }
        return view;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    /** Which drafts, in which edition, and of which requests that wait, the page shows: others are not published by it. */
    public String getSeen() {
        return words(getView());
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    private static String words(DecideView.Preview preview) {
        return preview.items().stream().map(item -> item.publicId() + "." + item.edition() + (item.open() ? "" : "-")).collect(Collectors.joining(" "));
    }

    public String getId() {
        return id;
    }
}
