package org.cohort.kernel.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code co:options}: what a plain select or a datalist offers, {@code value}, a list of {@link Option}; the one whose value is
 * {@code selected} is chosen. Written by a loop, because a list of hundreds written by expressions costs more than the page around it.
 */
@FacesComponent(Options.TYPE)
public class Options extends UIComponentBase {

    public static final String TYPE = "org.cohort.Options";

    /** @param value what is sent @param words what is read */
    public record Option(String value, String words) {
    }

    public Options() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        List<Option> options = (List<Option>) getAttributes().get("value");
        Object selected = getAttributes().get("selected");
        ResponseWriter writer = context.getResponseWriter();
        for (Option option : options) {
            writer.startElement("option", null);
            writer.writeAttribute("value", option.value(), null);
            if (option.value().equals(selected)) {
                writer.writeAttribute("selected", "selected", null);
            }
            writer.writeText(option.words(), null);
            writer.endElement("option");
        }
    }
}
