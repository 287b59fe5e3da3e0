package org.cohort.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.files.Upload;
import org.cohort.kernel.text.Words;
import org.primefaces.component.api.InputHolder;

/** Ties an input to the words around it, for those who hear the page: the listener of the tag {@code co:field}. */
@Named("fields")
@ApplicationScoped
public class Fields {

    @Inject
    private CurrentActor current;

    /**
     * Before a field is drawn: its input gets {@code aria-describedby}, {@code aria-invalid} and {@code aria-required}.
     * Radios and checkboxes would repeat them on every part, so there the field itself, their group, gets them.
     */
    public void describe(ComponentSystemEvent event) {
        FacesContext faces = event.getFacesContext();
        UIComponent field = event.getComponent();
        UIComponent input = input(field);
        if (input == null) {
            return;
        }
        // Some widgets wrap the element that a label must name.
        field.getAttributes().put("input", input instanceof InputHolder widget ? widget.getInputClientId() : input.getClientId(faces));
        boolean invalid = !((EditableValueHolder) input).isValid() || faces.getMessages(input.getClientId(faces)).hasNext();
        List<String> described = new ArrayList<>();
        words(field, input.getId(), invalid, faces, described);
        boolean radios = "jakarta.faces.Radio".equals(input.getRendererType());
        boolean checkboxes = input instanceof UISelectMany && "jakarta.faces.Checkbox".equals(input.getRendererType());
        Map<String, Object> attributes = (radios || checkboxes ? field : input).getPassThroughAttributes();
        put(attributes, "aria-describedby", described.isEmpty() ? null : String.join(" ", described));
        if (input instanceof HtmlInputFile) {
            Actor actor = current.get();
            attributes.put("data-largest", String.valueOf(Upload.LARGEST));
            attributes.put("data-too-large", Words.say(actor.locale(), actor.zone(), "refusal.file.tooLarge", Upload.LARGEST / 1024 / 1024));
        }
        if (radios) {
            attributes.put("role", "radiogroup");
        }
        if (!checkboxes) {
            put(attributes, "aria-invalid", invalid ? "true" : null);
            put(attributes, "aria-required", "true".equals(String.valueOf(field.getAttributes().get("must"))) ? "true" : null);
        }
    }

    private static UIComponent input(UIComponent component) {
        for (UIComponent child : component.getChildren()) {
            UIComponent found = child instanceof EditableValueHolder ? child : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void words(UIComponent component, String id, boolean invalid, FacesContext faces, List<String> found) {
        for (UIComponent child : component.getChildren()) {
            boolean says = (id + "-hint").equals(child.getId()) || (id + "-readers").equals(child.getId())
                    || invalid && (id + "-problem").equals(child.getId());
            if (says && child.isRendered()) {
                found.add(child.getClientId(faces));
            }
            words(child, id, invalid, faces, found);
        }
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }
}
