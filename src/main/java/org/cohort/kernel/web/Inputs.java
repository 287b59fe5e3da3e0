package org.cohort.kernel.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.cohort.kernel.text.Words;

/** The values of a form's inputs, as they stand in the beans: taken once, to be compared with and put back later. */
final class Inputs {

    private final FacesContext faces;
    private final UIForm form;
    private final Map<String, Object> taken = new HashMap<>();

    Inputs(FacesContext faces, UIForm form) {
        this.faces = faces;
        this.form = form;
        each((input, value) -> taken.put(input.getClientId(faces), value.getValue(faces.getELContext())));
    }

    /** Whether the form carries the version it was made from. */
    boolean isVersioned() {
        boolean[] found = new boolean[1];
        each((input, value) -> found[0] |= input instanceof HtmlInputHidden);
        return found[0];
    }

    /** Which of them the beans have otherwise by now, with what stands there, in the order of the page. Hidden ones count versions and say nothing. */
    List<Meanwhile.Row> differences() {
        List<Meanwhile.Row> rows = new ArrayList<>();
        each((input, value) -> {
            Object now = value.getValue(faces.getELContext());
            if (!(input instanceof HtmlInputHidden) && !plain(now).equals(plain(taken.get(input.getClientId(faces))))) {
                rows.add(new Meanwhile.Row(label(input), shown(input, now)));
            }
        });
        return rows;
    }

    /** Puts them back into the beans. @param newest the hidden ones, which carry the version, stay as they are now */
    void putBack(boolean newest) {
        each((input, value) -> {
            String id = input.getClientId(faces);
            if (taken.containsKey(id) && !(newest && input instanceof HtmlInputHidden)) {
                value.setValue(faces.getELContext(), taken.get(id));
            }
        });
    }

    private void each(BiConsumer<UIInput, ValueExpression> visitor) {
        form.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && isWritable(input.getValueExpression("value"))) {
                visitor.accept(input, input.getValueExpression("value"));
            }
            return VisitResult.ACCEPT;
        });
    }

    private boolean isWritable(ValueExpression value) {
        try {
            return value != null && !value.isReadOnly(faces.getELContext());
        } catch (ELException notThere) {
            // An input of a part that is not drawn: what it belongs to does not exist.
            return false;
        }
    }

    private static String plain(Object value) {
        String text = value == null ? "" : value instanceof Object[] many ? Arrays.toString(many) : value.toString();
        return text.replace("\r\n", "\n").strip();
    }

    private static String label(UIComponent input) {
        for (UIComponent at = input; at != null; at = at.getParent()) {
            Object label = at.getAttributes().get(at == input ? "label" : "naming");
            if (label != null) {
                return label.toString();
            }
        }
        return "";
    }

    private String shown(UIInput input, Object value) {
        if (value instanceof Boolean is) {
            return Words.say(faces.getViewRoot().getLocale(), is ? "form.yes" : "form.no");
        }
        Map<String, String> labels = new HashMap<>();
        input.getChildren().stream().filter(UISelectItems.class::isInstance).forEach(items -> options(items, labels));
        Collection<?> values = value instanceof Collection<?> many ? many : value instanceof Object[] array ? Arrays.asList(array)
                : value == null ? List.of() : List.of(value);
        return values.stream().map(one -> labels.getOrDefault(String.valueOf(one), String.valueOf(one))).filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private void options(UIComponent items, Map<String, String> labels) {
        Object value = ((UISelectItems) items).getValue();
        Collection<?> all = value instanceof Collection<?> many ? many : value instanceof Object[] array ? Arrays.asList(array) : List.of();
        String var = (String) items.getAttributes().get("var");
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        ELContext el = faces.getELContext();
        for (Object item : all) {
            Object before = var == null ? null : request.put(var, item);
            ValueExpression of = items.getValueExpression("itemValue");
            ValueExpression named = items.getValueExpression("itemLabel");
            Object option = of == null ? item : of.getValue(el);
            labels.put(String.valueOf(option), Objects.toString(named == null ? item : named.getValue(el), ""));
            if (var != null) {
                request.put(var, before);
            }
        }
    }
}
