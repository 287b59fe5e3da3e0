package org.cohort.program.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a community or its part in a round stood before it became part of another: exactly one of the two keys is set. */
@Entity
@Table(name = "former_address")
public class FormerAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "name")
    private String name;

    @Column(name = "community_id")
    private Long communityId;

    @Column(name = "participation_id")
    private Long participationId;

    @Column(name = "at")
    private Instant at;

    /** For the persistence provider. */
    protected FormerAddress() {
    }

    private FormerAddress(String publicId, Instant at) {
        this.publicId = publicId;
        this.at = at;
    }

    static FormerAddress ofCommunity(String publicId, String name, Long now, Instant at) {
        FormerAddress address = new FormerAddress(publicId, at);
        address.name = name;
        address.communityId = now;
        return address;
    }

    static FormerAddress ofParticipation(String publicId, Long now, Instant at) {
        FormerAddress address = new FormerAddress(publicId, at);
        address.participationId = now;
        return address;
    }
}
