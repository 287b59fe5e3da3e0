package org.cohort.kernel.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.util.List;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.audit.History;
import org.cohort.kernel.text.Moments;
import org.cohort.kernel.text.Words;

/**
 * What somebody else saved while a form was open, to stand beside what was typed.
 *
 * @param form  the form's id
 * @param title says that it changed, and by whom and when where that is known
 * @param rows  the fields that differ from what was typed
 */
public record Meanwhile(String form, String title, List<Row> rows) {

    /** The request attribute that holds it: {@code co:form} shows it. */
    static final String KEY = "cohort.meanwhile";

    /** A field. @param stored what is stored now, in words; empty for nothing */
    public record Row(String label, String stored) {
    }

    /** @param form may say in its attribute {@code history} which thing it changes, such as {@code program summer-of-code} */
    static Meanwhile of(FacesContext faces, UIForm form, List<Row> rows) {
        return new Meanwhile(form.getId(), title((String) form.getAttributes().get("history")), rows);
    }

    private static String title(String thing) {
        Actor reader = CDI.current().select(CurrentActor.class).get().get();
        String[] parts = thing == null ? new String[0] : thing.split(" ", 2);
        List<History.Act> acts = parts.length < 2 ? List.of() : CDI.current().select(History.class).get().of(parts[0], parts[1]);
        if (acts.isEmpty()) {
            return Words.say(reader.locale(), "form.meanwhile.title");
        }
        History.Act last = acts.get(acts.size() - 1);
        String at = Moments.at(last.at(), reader.zone(), reader.locale());
        return reader.is(last.actorId()) ? Words.say(reader.locale(), "form.meanwhile.you", at)
                : Words.say(reader.locale(), "form.meanwhile.by", last.actorName(), at);
    }
}
