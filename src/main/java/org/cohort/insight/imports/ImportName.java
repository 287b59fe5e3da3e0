package org.cohort.insight.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an archive's name means in a program: which community. */
@Entity
@Table(name = "import_name")
public class ImportName {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "id")
    private Long id;

    @Column(name = "program_id")
    private Long programId;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "community_id")
    private Long communityId;

    protected ImportName() {
    }

    ImportName(Long programId, String nameKey, Long communityId) {
        this.programId = programId;
        this.nameKey = nameKey;
        this.communityId = communityId;
    }

    void means(Long community) {
        communityId = community;
    }
}
