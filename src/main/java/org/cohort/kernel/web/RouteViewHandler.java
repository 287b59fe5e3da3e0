package org.cohort.kernel.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import org.cohort.kernel.access.CurrentActor;

/**
 * Makes a page's forms post to the address the person sees, so that reload and bookmarks stay right, and keeps no state
 * of a visitor's page. That is said so early because PrimeFaces otherwise makes a session for its nonce before the
 * page's frame can say it.
 */
public class RouteViewHandler extends ViewHandlerWrapper {

    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null && !CDI.current().select(CurrentActor.class).get().get().isSignedIn()) {
            view.setTransient(true);
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object shown = context.getExternalContext().getRequestMap().get(RouteFilter.SHOWN);
        boolean thisPage = context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
        return shown != null && thisPage ? shown.toString() : super.getActionURL(context, viewId);
    }
}
