package org.cohort.fund.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.cohort.fund.bank.BankAccount;
import org.cohort.fund.bank.BankText;
import org.cohort.kernel.money.Amount;
import org.xml.sax.SAXException;

@Label("G11: ISO 20022 pain.001.001.09, against its schema")
class PainFileTest {

    private static final Instant MADE = Instant.parse("2014-07-10T10:11:12.345678Z");
    private static final BankAccount OURS = new BankAccount("Stiftung für Freie Software", "DE", "DE89370400440532013000", "COBADEFFXXX", null, null, "Berlin");
    private static final BankAccount IBAN = new BankAccount("Maren Sandvík & Søn", "FR", "FR1420041010050500013M02606", null, null, null, null);
    private static final BankAccount NATIONAL = new BankAccount("Ada Ng", "US", null, null, "021000021", "123456789", "Boston");
    private static final BankAccount SWIFT = new BankAccount("Анна Щукина", "UG", null, "SBICUGKX", null, "9030001234567", "Kampala");
    private static final Schema SCHEMA = schema();

    @Example
    @Label("SEPA: valid, with texts in the characters banks take, our reference from end to end, count and sum")
    void sepa() {
        String xml = write(TransferMethod.SEPA, List.of(payment(1, Amount.of("EUR", "250.15"), IBAN), payment(2, Amount.of("EUR", "1000"), IBAN)));
        assertThat(xml).contains("<MsgId>COHORT-7HQ3K0VTM2ZE</MsgId>", "<CreDtTm>2014-07-10T10:11:12Z</CreDtTm>", "<NbOfTxs>2</NbOfTxs><CtrlSum>1250.15</CtrlSum>", "<Cd>SEPA</Cd>",
                "<ChrgBr>SLEV</ChrgBr>", "<ReqdExctnDt><Dt>2014-07-10</Dt></ReqdExctnDt>", "<Nm>Stiftung fur Freie Software</Nm>", "<Nm>Maren Sandvik + Son</Nm>",
                "<EndToEndId>COHORT-000000000001</EndToEndId>", "<InstdAmt Ccy=\"EUR\">250.15</InstdAmt>", "<InstdAmt Ccy=\"EUR\">1000.00</InstdAmt>",
                "<CdtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></CdtrAcct>");
    }

    @Example
    @Label("National routing numbers by their clearing system, a BIC with an account's number, names from other scripts")
    void national() {
        String xml = write(TransferMethod.OTHER, List.of(payment(1, Amount.of("USD", "412.30"), NATIONAL), payment(2, Amount.of("USD", "0.01"), SWIFT)));
        assertThat(xml).contains("<ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId><MmbId>021000021</MmbId></ClrSysMmbId>", "<Othr><Id>123456789</Id></Othr>", "<BICFI>SBICUGKX</BICFI>",
                "<Nm>Anna Shchukina</Nm>", "<ChrgBr>SHAR</ChrgBr>", "<CtrlSum>412.31</CtrlSum>").doesNotContain("SvcLvl");
    }

    @Property(tries = 60)
    @Label("Whatever is paid, in yen, dinars or dollars, to whomever: valid, each reference once, the sum that of the payments, with the currency's digits; twice the same")
    void valid(@ForAll("currency") Currency currency, @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 99_999_999_999L) Long> coins, @ForAll @StringLength(min = 1, max = 70) String name) {
        List<PainFile.Payment> payments = new ArrayList<>();
        BankAccount to = new BankAccount("A" + name, "UG", null, "SBICUGKX", null, "9030001234567", "B" + name.substring(0, Math.min(30, name.length())));
        coins.forEach(coin -> payments.add(payment(payments.size(), Amount.of(BigDecimal.valueOf(coin, currency.getDefaultFractionDigits()), currency), to)));
        String xml = write(TransferMethod.OTHER, payments);
        BigDecimal sum = BigDecimal.valueOf(coins.stream().mapToLong(Long::longValue).sum(), currency.getDefaultFractionDigits());
        assertThat(xml.split("<CtrlSum>" + sum.toPlainString() + "</CtrlSum>", -1)).hasSize(3);
        assertThat(xml.split("<NbOfTxs>" + coins.size() + "</NbOfTxs>", -1)).hasSize(3);
        payments.forEach(payment -> assertThat(xml.split("<EndToEndId>" + payment.reference() + "</EndToEndId>", -1)).hasSize(2));
        assertThat(write(TransferMethod.OTHER, payments)).isEqualTo(xml);
    }

    @Property(tries = 200)
    @Label("No text has a character that a bank refuses, nor a slash where it means something")
    void texts(@ForAll @StringLength(max = 80) String text) {
        assertThat(BankText.of(text, 70)).matches("([A-Za-z0-9\\-?:().,'+ /]{0,70})").doesNotContain("//").doesNotStartWith("/").doesNotEndWith("/");
    }

    @Example
    @Label("M1: two currencies are never in one file")
    void mixed() {
        assertThatThrownBy(() -> write(TransferMethod.OTHER, List.of(payment(1, Amount.of("USD", "1"), NATIONAL), payment(2, Amount.of("EUR", "1"), IBAN))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("M1");
    }

    @Example
    @Label("SEPA is euro between accounts of the area, nothing else")
    void methods() {
        Currency euro = Currency.getInstance("EUR");
        assertThat(TransferMethod.of(euro, OURS, IBAN)).isEqualTo(TransferMethod.SEPA);
        assertThat(TransferMethod.of(Currency.getInstance("USD"), OURS, IBAN)).isEqualTo(TransferMethod.OTHER);
        assertThat(TransferMethod.of(euro, OURS, NATIONAL)).isEqualTo(TransferMethod.OTHER);
        assertThat(TransferMethod.of(euro, NATIONAL, IBAN)).isEqualTo(TransferMethod.OTHER);
    }

    @Provide
    Arbitrary<Currency> currency() {
        return Arbitraries.of(List.of("JPY", "KWD", "USD", "EUR")).map(Currency::getInstance);
    }

    private static PainFile.Payment payment(int number, Amount amount, BankAccount to) {
        return new PainFile.Payment("COHORT-" + String.format("%012d", number), amount, to);
    }

    private static String write(TransferMethod method, List<PainFile.Payment> payments) {
        byte[] bytes = new PainFile("COHORT-7HQ3K0VTM2ZE", MADE, method, OURS, payments.get(0).amount().currency(), payments).write();
        try {
            SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
        } catch (SAXException | IOException invalid) {
            throw new AssertionError(invalid.getMessage() + " in " + new String(bytes, StandardCharsets.UTF_8), invalid);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As ISO 20022 publishes it; a library for banking in the tests' class path carries it. */
    private static Schema schema() {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(PainFileTest.class.getResource("/pain.001.001.09.xsd"));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
