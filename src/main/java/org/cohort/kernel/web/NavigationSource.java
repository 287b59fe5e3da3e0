package org.cohort.kernel.web;

import java.util.List;
import org.cohort.kernel.access.Actor;

/** What a feature adds to the navigation. Any bean of this type is asked once a request. */
public interface NavigationSource {

    /** The links for this person or visitor; empty for none, never null. */
    List<NavigationItem> items(Actor actor);
}
