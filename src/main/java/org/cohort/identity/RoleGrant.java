package org.cohort.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cohort.kernel.access.Role;

/** A role held by a person for something. Written by {@link RoleService} alone; taken back by deleting it. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    /** The scope of a role that is held for nothing in particular. */
    static final long NO_SCOPE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Column(name = "scope_id")
    private long scopeId;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    /** For the persistence provider. */
    protected RoleGrant() {
    }

    /** @param grantedBy the account that granted it, or null when the program itself did */
    RoleGrant(Long accountId, Role role, long scopeId, Long grantedBy, Instant grantedAt) {
        this.accountId = accountId;
        this.role = role;
        this.scopeId = scopeId;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    Long accountId() {
        return accountId;
    }

    Role role() {
        return role;
    }
}
