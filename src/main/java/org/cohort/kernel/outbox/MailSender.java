package org.cohort.kernel.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.cohort.boot.Setting;

/** Hands one mail to the mail server of the settings. Plain text; every step has a time limit. */
@ApplicationScoped
public class MailSender {

    /** Whether a mail server is set at all. */
    public boolean isConfigured() {
        return !Setting.SMTP_HOST.value().isEmpty();
    }

    /** Whether a mail reaches anybody: by a mail server, or with sample data on by the page of all mails. */
    public boolean isReachable() {
        return isConfigured() || Setting.SAMPLE_DATA.isTrue();
    }

    /**
     * Sends, or throws.
     *
     * @param messageId the mail's own id: the same on every try, so that a mail sent twice is recognised as one
     * @throws MessagingException when the server did not take it
     */
    public void send(String to, String subject, String body, String messageId) throws MessagingException {
        MimeMessage mail = new MimeMessage(session()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + messageId + "@cohort>");
            }
        };
        mail.setFrom(new InternetAddress(Setting.MAIL_FROM.value()));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject(subject, "UTF-8");
        mail.setText(body, "UTF-8");
        mail.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(mail);
    }

    private static Session session() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", Setting.SMTP_HOST.value());
        properties.put("mail.smtp.port", Setting.SMTP_PORT.value());
        properties.put("mail.smtp.starttls.enable", Setting.SMTP_TLS.value());
        properties.put("mail.smtp.starttls.required", Setting.SMTP_TLS.value());
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        if (Setting.SMTP_USER.value().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(Setting.SMTP_USER.value(), Setting.SMTP_PASSWORD.value());
            }
        });
    }
}
