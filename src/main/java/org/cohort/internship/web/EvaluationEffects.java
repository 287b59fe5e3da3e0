package org.cohort.internship.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.cohort.internship.Direction;
import org.cohort.internship.EvaluationOutcome;
import org.cohort.internship.evaluation.EvaluationAction;
import org.cohort.internship.evaluation.EvaluationView;
import org.cohort.internship.extension.LongerQueries;
import org.cohort.internship.extension.LongerRow;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.text.Words;
import org.cohort.kernel.time.Window;

/** What happens by what is done on {@code /evaluations/{evaluation}}, said before it is done. */
@Named
@RequestScoped
public class EvaluationEffects {

    @Inject
    private EvaluationBacking page;

    @Inject
    private LongerQueries longer;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    private LongerRow open;
    private boolean asked;

    /** How many weeks more can be said. */
    public int getLeft() {
        return longer.left(page.getView().internship(), page.getView().row().stage());
    }

    /** How many of them are granted already. */
    public int getGranted() {
        return longer.granted(page.getView().internship(), page.getView().row().stage());
    }

    /** A request for more time that is being decided; null where none is. */
    public LongerRow getOpen() {
        if (!asked) {
            asked = true;
            open = longer.open(page.getView().internship());
        }
        return open;
    }

    /** What becomes of weeks that are said beside that one. */
    public String getBeside() {
        return say("internship.evaluation.weeks.open", getOpen().weeks(), getOpen().askedBy());
    }

    /** Who reads it when, what follows, and until when it can be taken back. */
    public String getSubmitting() {
        EvaluationView view = page.getView();
        boolean due = Window.until(view.row().dueAt()).isOver(clock.instant());
        String taken = due ? say("internship.evaluation.ask.late") : say("internship.evaluation.ask.change", view.row().dueAt());
        return say("internship.evaluation.ask." + view.row().direction(), view.intern(), view.shown()) + " " + taken;
    }

    /** Whether releasing now shows a word to the intern about which nobody has noted a talk yet stands in the question. */
    public Map<EvaluationAction, String> getAsks() {
        EvaluationView view = page.getView();
        EvaluationOutcome outcome = view.said().outcome();
        Map<EvaluationAction, String> asks = new EnumMap<>(EvaluationAction.class);
        String words = say("internship.evaluation.ask.release." + view.row().direction(), view.intern(), view.shown());
        if (view.row().direction() == Direction.BY_MENTOR && outcome != null && outcome.isTrouble() && view.ruled() != null && view.ruled().said() == null) {
            words += " " + say("internship.evaluation.ask.release.trouble", outcome);
        }
        asks.put(EvaluationAction.RELEASE, words);
        return asks;
    }

    private String say(String key, Object... args) {
        return Words.say(current.get().locale(), current.get().zone(), key, args);
    }
}
