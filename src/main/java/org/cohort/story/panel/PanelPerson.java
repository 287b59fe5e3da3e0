package org.cohort.story.panel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who sits on a panel, and whether she wants to be named in public. */
@Entity
@Table(name = "panel_person")
public class PanelPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "panel_id")
    private Long panelId;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "is_named")
    private boolean named;

    /** For the persistence provider. */
    protected PanelPerson() {
    }

    PanelPerson(Long panelId, Long accountId) {
        this.panelId = panelId;
        this.accountId = accountId;
    }

    Long accountId() {
        return accountId;
    }

    boolean isNamed() {
        return named;
    }

    void name(boolean agrees) {
        named = agrees;
    }
}
