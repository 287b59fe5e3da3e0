package org.cohort.fund.pain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cohort.fund.bank.BankAccount;
import org.cohort.fund.bank.BankText;
import org.cohort.fund.bank.RoutingScheme;
import org.cohort.kernel.money.Amount;

/**
 * Writes ISO 20022 pain.001.001.09, a customer's credit transfers, for one account, currency and method. The same payments make the same file.
 * Texts are in the characters every bank takes; amounts have their currency's digits; counts and sums are those of what is written.
 */
final class PainFile {

    static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_TEXT = 140;
    private static final int LONGEST_TOWN = 35;

    /** One payment. @param reference unique, at most 35 characters, what the bank's statement will say */
    record Payment(String reference, Amount amount, BankAccount to) {
    }

    private final String id;
    private final Instant made;
    private final TransferMethod method;
    private final BankAccount from;
    private final Currency account;
    private final List<Payment> payments;
    private final Currency currency;

    /**
     * @param id       unique among all files of this installation, at most 33 characters
     * @param account  the currency of the account that pays
     * @param payments at least one, all in one currency
     */
    PainFile(String id, Instant made, TransferMethod method, BankAccount from, Currency account, List<Payment> payments) {
        this.id = id;
        this.made = made;
        this.method = method;
        this.from = from;
        this.account = account;
        this.payments = List.copyOf(payments);
        this.currency = payments.get(0).amount().currency();
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.setDefaultNamespace(NAMESPACE);
            out.writeStartElement("Document");
            out.writeDefaultNamespace(NAMESPACE);
            open(out, "CstmrCdtTrfInitn");
            header(out);
            instruction(out);
            close(out, 2);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing that is written to memory fails", e);
        }
        return bytes.toByteArray();
    }

    /** Adds nothing that is not in the file's one currency. */
    private String sum() {
        return Amount.sum(currency, payments.stream().map(Payment::amount).toList()).value().toPlainString();
    }

    private void header(XMLStreamWriter out) throws XMLStreamException {
        open(out, "GrpHdr");
        text(out, "MsgId", id);
        text(out, "CreDtTm", made.truncatedTo(ChronoUnit.SECONDS).toString());
        text(out, "NbOfTxs", String.valueOf(payments.size()));
        text(out, "CtrlSum", sum());
        name(out, "InitgPty", from, false);
        close(out, 1);
    }

    private void instruction(XMLStreamWriter out) throws XMLStreamException {
        open(out, "PmtInf");
        text(out, "PmtInfId", id + "-1");
        text(out, "PmtMtd", "TRF");
        text(out, "NbOfTxs", String.valueOf(payments.size()));
        text(out, "CtrlSum", sum());
        if (method == TransferMethod.SEPA) {
            open(out, "PmtTpInf", "SvcLvl");
            text(out, "Cd", "SEPA");
            close(out, 2);
        }
        open(out, "ReqdExctnDt");
        text(out, "Dt", LocalDate.ofInstant(made, ZoneOffset.UTC).toString());
        close(out, 1);
        name(out, "Dbtr", from, true);
        account(out, "DbtrAcct", from, account);
        agent(out, "DbtrAgt", from);
        text(out, "ChrgBr", method == TransferMethod.SEPA ? "SLEV" : "SHAR");
        for (Payment payment : payments) {
            payment(out, payment);
        }
        close(out, 1);
    }

    private void payment(XMLStreamWriter out, Payment payment) throws XMLStreamException {
        open(out, "CdtTrfTxInf", "PmtId");
        text(out, "InstrId", payment.reference());
        text(out, "EndToEndId", payment.reference());
        close(out, 1);
        open(out, "Amt");
        out.writeStartElement("InstdAmt");
        out.writeAttribute("Ccy", currency.getCurrencyCode());
        out.writeCharacters(payment.amount().value().toPlainString());
        out.writeEndElement();
        close(out, 1);
        if (payment.to().bic() != null || payment.to().routing() != null) {
            agent(out, "CdtrAgt", payment.to());
        }
        name(out, "Cdtr", payment.to(), true);
        account(out, "CdtrAcct", payment.to(), null);
        open(out, "RmtInf");
        text(out, "Ustrd", BankText.of(payment.reference(), LONGEST_TEXT));
        close(out, 2);
    }

    private static void name(XMLStreamWriter out, String element, BankAccount whose, boolean address) throws XMLStreamException {
        open(out, element);
        text(out, "Nm", BankText.of(whose.holder(), LONGEST_NAME));
        if (address && whose.town() != null) {
            open(out, "PstlAdr");
            text(out, "TwnNm", BankText.of(whose.town(), LONGEST_TOWN));
            text(out, "Ctry", whose.country());
            close(out, 1);
        }
        close(out, 1);
    }

    private static void account(XMLStreamWriter out, String element, BankAccount account, Currency in) throws XMLStreamException {
        open(out, element, "Id");
        if (account.iban() != null) {
            text(out, "IBAN", account.iban());
        } else {
            open(out, "Othr");
            text(out, "Id", account.account());
            close(out, 1);
        }
        close(out, 1);
        if (in != null) {
            text(out, "Ccy", in.getCurrencyCode());
        }
        close(out, 1);
    }

    private static void agent(XMLStreamWriter out, String element, BankAccount account) throws XMLStreamException {
        open(out, element, "FinInstnId");
        if (account.bic() != null) {
            text(out, "BICFI", account.bic());
        }
        if (account.routing() != null) {
            open(out, "ClrSysMmbId", "ClrSysId");
            text(out, "Cd", RoutingScheme.of(account.country()).orElseThrow().system());
            close(out, 1);
            text(out, "MmbId", account.routing());
            close(out, 1);
        } else if (account.bic() == null) {
            open(out, "Othr");
            text(out, "Id", "NOTPROVIDED");
            close(out, 1);
        }
        close(out, 2);
    }

    private static void open(XMLStreamWriter out, String... elements) throws XMLStreamException {
        for (String element : elements) {
            out.writeStartElement(element);
        }
    }

    private static void close(XMLStreamWriter out, int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            out.writeEndElement();
        }
    }

    private static void text(XMLStreamWriter out, String element, String text) throws XMLStreamException {
        out.writeStartElement(element);
        out.writeCharacters(text);
        out.writeEndElement();
    }
}
