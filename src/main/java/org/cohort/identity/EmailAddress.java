package org.cohort.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cohort.kernel.access.Refused;

/**
 * The one form in which addresses are compared and stored: lower case, and the domain in ASCII. Nothing but ASCII is
 * let in, because databases take some letters of different scripts for the same one.
 */
public final class EmailAddress {

    private static final Pattern RIGHT = Pattern.compile(
            "[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    private EmailAddress() {
    }

    /** @return the address in its one form, or null when it is none */
    public static String normalOrNull(String typed) {
        String address = typed == null ? "" : typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > 254) {
            return null;
        }
        String domain;
        try {
            domain = IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return null;
        }
        String normal = (address.substring(0, at) + "@" + domain).toLowerCase(Locale.ROOT);
        return normal.length() <= 254 && RIGHT.matcher(normal).matches() ? normal : null;
    }

    /** @throws Refused at the input {@code email} when it is no address */
    public static String normal(String typed) {
        String normal = normalOrNull(typed);
        if (normal == null) {
            throw Refused.input("email", "identity.email");
        }
        return normal;
    }
}
