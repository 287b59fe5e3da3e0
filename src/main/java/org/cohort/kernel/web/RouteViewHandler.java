package org.cohort.kernel.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Makes a page's forms post to the address the person sees, so that reload and bookmarks stay right. */
public class RouteViewHandler extends ViewHandlerWrapper {

    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object shown = context.getExternalContext().getRequestMap().get(RouteFilter.SHOWN);
        boolean thisPage = context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
        return shown != null && thisPage ? shown.toString() : super.getActionURL(context, viewId);
    }
}
