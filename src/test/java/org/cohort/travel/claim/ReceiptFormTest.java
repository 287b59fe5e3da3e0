package org.cohort.travel.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cohort.kernel.access.Refused;
import org.cohort.kernel.files.Upload;
import org.cohort.travel.Trip;
import org.cohort.travel.grant.GrantAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S4: everything wrong with a receipt is told at once, the file included")
class ReceiptFormTest extends TravelActs {

    @Test
    void empty() {
        String id = offered(Trip.INTERN, "890.00", "350.00");
        act(Trip.INTERN, id, GrantAction.ACCEPT);
        assertThatThrownBy(() -> world.run(Trip.INTERN, () -> claims.addReceipt(id, new ReceiptInput(null, " ", "", null, "", () -> Upload.of("file", null), null))))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.all()).extracting(Refused::field)
                        .containsExactlyInAnyOrder("line", "vendor", "amount", "spentOn", "file"));
    }
}
