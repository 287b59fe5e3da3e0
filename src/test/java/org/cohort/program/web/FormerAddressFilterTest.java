package org.cohort.program.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cohort.program.merge.FormerAddresses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerAddressFilterTest {

    private static final FormerAddresses.All ALL = new FormerAddresses.All(Map.of("old", "new"), Map.of("y", "x"), Map.of("old", "/logos/new/1.png"));

    @ParameterizedTest(name = "{0}?{1}: {3}")
    @DisplayName("Whatever led to a merged community leads to the one that stays; what is sent to the act of merging is left alone")
    @CsvSource({"/communities/old,,true,/communities/new", "/communities/old/merge/new,,true,/communities/new", "/communities/new,,true,", "/communities/old/merge/new,,false,",
        "/communities,,true,", "/community/y,,true,/community/x", "/community/y/sponsors,a=b,true,/community/x/sponsors?a=b", "/community/y,,false,/community/x", "/community/x,,true,",
        "/logos/old/2.png,,true,/logos/new/1.png", "/logos/new/2.png,,true,", "/projects,round=r&community=old&page=2,true,/projects?round=r&community=new&page=2",
        "/projects,mycommunity=old,true,", "/projects,,true,"})
    void leads(String path, String query, boolean reads, String to) {
        assertThat(FormerAddressFilter.leadsTo(path, query, reads, ALL)).isEqualTo(to);
    }
}
