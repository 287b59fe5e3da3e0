package org.cohort.kernel.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;

/**
 * {@code co:kept}: a part of a public page that everybody sees alike, written once an {@link Edition} and not for each reader. What is in it
 * asks for nothing about who reads, has no form to post, and is loaded only when it is written (KeptPartTest looks at the pages).
 */
@FacesComponent(KeptPart.TYPE)
public class KeptPart extends UIComponentBase {

    public static final String TYPE = "org.cohort.KeptPart";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    public KeptPart() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        // A part is known by the address alone; what is posted stands in no address and would change the part for everybody.
        if (!READING.contains(((HttpServletRequest) context.getExternalContext().getRequest()).getMethod())) {
            super.encodeAll(context);
            return;
        }
        KeptParts parts = CDI.current().select(KeptParts.class).get();
        KeptParts.Key key = parts.key(Ui.here(), getClientId(context));
        String html = parts.get(key);
        if (html == null) {
            html = written(context);
            parts.put(key, html);
        }
        context.getResponseWriter().write(html);
    }

    private String written(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter html = new StringWriter();
        ResponseWriter own = page.cloneWithWriter(html);
        context.setResponseWriter(own);
        try {
            super.encodeAll(context);
            own.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return html.toString();
    }
}
