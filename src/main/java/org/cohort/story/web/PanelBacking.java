package org.cohort.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cohort.internship.InternshipRef;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.web.Redirect;
import org.cohort.story.panel.Asked;
import org.cohort.story.panel.PanelAction;
import org.cohort.story.panel.PanelQueries;
import org.cohort.story.panel.PanelService;
import org.cohort.story.panel.PanelView;
import org.cohort.story.panel.QuestionAction;
import org.cohort.story.panel.Topic;
import org.omnifaces.util.Faces;

/** {@code /panels/{panel}}; {@code /organize/{round}/panel}, where one is planned; and what the pages of a round and an internship show of panels. */
@Named
@RequestScoped
public class PanelBacking {

    @Inject
    private PanelQueries queries;

    @Inject
    private PanelService service;

    @Inject
    private CurrentActor current;

    private PanelView view;
    private PanelQueries.Plan plan;
    private List<PanelView.Published> published;
    private List<PanelView.Row> ofInternship;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, Boolean> on = new HashMap<>();
    private Topic topic;

    public void load() {
        getView();
    }

    public void loadPlan() {
        getPlan();
    }

    public String create() {
        return Redirect.to("/panels/" + service.plan(Faces.getRequestParameter("round"), typed.get("title"), typed.get("heldAt"), typed.get("place")), "panel.planned");
    }

    /** Called by the buttons of the panel. @param comment none is asked for */
    public String perform(String action, String comment) {
        service.perform(id(), PanelAction.valueOf(action));
        return here("panel." + action);
    }

    public String ask() {
        String as = typed.get("as");
        service.ask(id(), new Asked(topic, typed.get("words"), "NAMELESS".equals(as), Boolean.TRUE.equals(on.get("open")), "PUBLIC".equals(as)));
        return here("panel.asked");
    }

    public String vote(PanelView.Question question) {
        service.vote(id(), question.publicId(), !question.voted());
        return here("panel.voted");
    }

    public String moderate(String question, String action) {
        service.moderate(id(), question, QuestionAction.valueOf(action));
        return here("panel.moderated");
    }

    public String answer(String question) {
        service.answer(id(), question, typed.get("answer-" + question), Boolean.TRUE.equals(on.get("open-" + question)));
        return here("panel.answered");
    }

    public String seat(boolean sits) {
        service.seat(id(), typed.get("person"), sits);
        return here(sits ? "panel.seated" : "panel.unseated");
    }

    public String name(boolean agrees) {
        service.name(id(), agrees);
        return here(agrees ? "panel.named" : "panel.unnamed");
    }

    public PanelView getView() {
        if (view == null) {
            view = queries.view(current.signedIn(), id());
            if (!Faces.isPostback()) {
                typed.put("as", getWays().get(0));
                view.questions().forEach(question -> {
                    typed.put("answer-" + question.publicId(), question.answer());
                    on.put("open-" + question.publicId(), question.open());
                });
            }
        }
        return view;
    }

    public PanelQueries.Plan getPlan() {
        if (plan == null) {
            plan = queries.plan(current.signedIn(), Faces.getRequestParameter("round"));
        }
        return plan;
    }

    /** What everybody reads on a round's page. */
    public List<PanelView.Published> getPublished() {
        if (published == null) {
            published = queries.published(Faces.getRequestParameter("round"));
        }
        return published;
    }

    /** The panels of the round of an internship that the reader has a part in. */
    public List<PanelView.Row> of(InternshipRef internship) {
        if (ofInternship == null) {
            ofInternship = queries.of(current.get(), internship.project().participation().round().id());
        }
        return ofInternship;
    }

    private static String here(String done) {
        return Redirect.to("/panels/" + id(), done);
    }

    /** With what name somebody asks: the round reads it, everybody does, or nobody. */
    public List<String> getWays() {
        return List.of("ROUND", "PUBLIC", "NAMELESS");
    }

    private static String id() {
        return Faces.getRequestParameter("panel");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Map<String, Boolean> getOn() {
        return on;
    }

    public Topic[] getTopics() {
        return Topic.values();
    }

    public Topic getTopic() {
        return topic;
    }

    public void setTopic(Topic topic) {
        this.topic = topic;
    }
}
