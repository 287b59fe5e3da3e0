package org.cohort.internship.blog.read;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses of the network are everybody's. All others are refused: this machine and its neighbours, what a cloud tells its machines
 * (169.254.169.254), carriers' networks, multicast, documentation, and IPv6 addresses that carry an IPv4 address in them.
 */
public final class AddressGuard {

    private static final int BYTE = 8;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** A range by its first address and how many of its bits count. */
    private record Range(byte[] first, int bits) {

        static Range of(int bits, int... bytes) {
            byte[] first = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                first[i] = (byte) bytes[i];
            }
            return new Range(first, bits);
        }

        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % BYTE;
                int wanted = bit / BYTE < first.length ? first[bit / BYTE] & mask : 0;
                if ((address[bit / BYTE] & mask) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What of IPv4 is not everybody's (IANA's special-purpose registry). */
    private static final List<Range> NOT_PUBLIC_4 = List.of(Range.of(8, 0), Range.of(8, 10), Range.of(10, 100, 64), Range.of(8, 127), Range.of(16, 169, 254),
            Range.of(12, 172, 16), Range.of(24, 192, 0, 0), Range.of(24, 192, 0, 2), Range.of(24, 192, 88, 99), Range.of(16, 192, 168), Range.of(15, 198, 18),
            Range.of(24, 198, 51, 100), Range.of(24, 203, 0, 113), Range.of(4, 224), Range.of(4, 240));

    /** Of IPv6 only this is everybody's … */
    private static final Range PUBLIC_6 = Range.of(3, 0x20);

    /** … but for protocols (Teredo among them), documentation, and addresses made of IPv4 ones (6to4). */
    private static final List<Range> NOT_PUBLIC_6 = List.of(Range.of(23, 0x20, 0x01), Range.of(32, 0x20, 0x01, 0x0d, 0xb8), Range.of(16, 0x20, 0x02), Range.of(20, 0x3f, 0xff));

    private AddressGuard() {
    }

    /**
     * Whether an address as it was typed can be everybody's at all, without looking any name up: it is of the web, on its usual port, and names
     * neither this machine nor one of a private network. What a name leads to is looked at when it is read.
     */
    public static boolean mayBePublic(URI typed) {
        String host = typed.getHost() == null ? "" : typed.getHost().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        boolean usual = typed.getRawUserInfo() == null && (typed.getPort() == -1 || typed.getPort() == ("https".equalsIgnoreCase(typed.getScheme()) ? HTTPS : HTTP));
        if (!usual || host.matches("(.*\\.)?(localhost|local|internal|lan|home\\.arpa)")) {
            return false;
        }
        if (!host.matches("[0-9a-fx.]*[0-9]|.*:.*")) {
            return host.contains(".");
        }
        try {
            // Written in numbers, so that no name is looked up.
            return (host.contains(":") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}")) && isPublic(InetAddress.getByName(host));
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    /** Whether an address is everybody's. One of IPv4 written as IPv6 is looked at as what it is. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.has(bytes));
        }
        return PUBLIC_6.has(bytes) && NOT_PUBLIC_6.stream().noneMatch(range -> range.has(bytes));
    }
}
