package org.cohort.fund.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cohort.kernel.access.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G12: what is typed as bank details is checked, and no refusal repeats it")
class BankFormTest {

    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    @AfterEach
    void end() {
        System.clearProperty("cohort.sanctioned.countries");
    }

    @Test
    @DisplayName("IBAN: check digits, length and country; TSP's own test number TT123456789012 is none")
    void iban() {
        BankAccount account = form("DE", IBAN, null, null, null, null).read();
        assertThat(account.iban()).isEqualTo("DE89370400440532013000");
        assertThat(account.isSepa()).isTrue();
        assertThat(account.last()).isEqualTo("3000");
        for (String wrong : new String[] {"DE89 3704 0044 0532 0130 01", "DE89 3704 0044 0532 0130", "DE", "XX", "TT123456789012"}) {
            assertThat(refused(form("DE", wrong, null, null, null, null))).as(wrong).matches("iban bank.iban(Country)?");
        }
        assertThat(refused(form("FR", IBAN, null, null, null, null))).isEqualTo("iban bank.ibanCountry");
        assertThat(refused(form("DE", " ", null, null, null, null))).isEqualTo("iban required");
    }

    @Test
    @DisplayName("BIC: needed outside of the euro payments area, and of the bank's country")
    void bic() {
        assertThat(refused(form("DE", IBAN, "COBAXX", null, null, null))).isEqualTo("bic bank.bic");
        assertThat(refused(form("DE", IBAN, "BNPAFRPP", null, null, null))).isEqualTo("bic bank.bicCountry");
        assertThat(form("DE", IBAN, "cobadeff", null, null, null).read().bic()).isEqualTo("COBADEFF");
        assertThat(refused(form("PK", "PK36SCBL0000001123456702", null, null, null, "Lahore"))).isEqualTo("bic required");
        assertThat(form("PK", "PK36SCBL0000001123456702", "SCBLPKKX", null, null, "Lahore").read().isSepa()).isFalse();
        assertThat(refused(form("UG", null, null, null, "1234567890", "Kampala"))).isEqualTo("bic required");
    }

    @Test
    @DisplayName("National accounts: the country's routing number with its check digit, the account's number, the town")
    void national() {
        BankAccount account = form("US", null, null, "021000021", "123456789", "Boston").read();
        assertThat(account.routing()).isEqualTo("021000021");
        assertThat(account.last()).isEqualTo("789");
        assertThat(refused(form("US", null, null, "021000022", "123456789", "Boston"))).isEqualTo("routing bank.routing");
        assertThat(refused(form("IN", null, null, "HDFC0000001", "12", "Pune"))).isEqualTo("account bank.account");
        assertThat(form("IN", null, null, "hdfc0000001", "50100012345678", "Pune").read().routing()).isEqualTo("HDFC0000001");
        assertThat(refused(form("US", null, null, "021000021", "123456789", null))).isEqualTo("town required");
    }

    @Test
    @DisplayName("S4: everything wrong at once; a country where nothing can be paid is said to be one")
    void together() {
        assertThatThrownBy(() -> new BankForm("AU", null, null, null, "1", "x!", null).read()).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.all()).extracting(Refused::field).containsExactly("holder"));
        assertThatThrownBy(() -> form("AU", null, "x", "1", "x!", null).read()).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.all()).extracting(Refused::field).containsExactly("bic", "routing", "account", "town");
            assertThat(refused.all().toString()).doesNotContain("x!");
        });
        System.setProperty("cohort.sanctioned.countries", "KP,SY");
        assertThat(refused(form("SY", null, "x", null, "1234567890", "x"))).isEqualTo("country bank.country");
    }

    @Test
    @DisplayName("Neither form nor account says anything of itself")
    void silent() {
        BankForm form = form("DE", IBAN, null, null, null, null);
        assertThat(form + " " + form.read()).doesNotContain("3704", "Maren");
    }

    private static BankForm form(String country, String iban, String bic, String routing, String account, String town) {
        return new BankForm(country, "Maren Sandvik", iban, bic, routing, account, town);
    }

    private static String refused(BankForm form) {
        try {
            form.read();
            return "taken";
        } catch (Refused refused) {
            return refused.field() + " " + refused.verdict().reason();
        }
    }
}
