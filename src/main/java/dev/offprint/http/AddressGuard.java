package dev.offprint.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Tells addresses on the public internet from those that lead into the reader's own network or machine: a hostile page must
 * not make the program fetch from there. Ranges are those of the IANA special-purpose registries (RFC 6890), seen 2026-11.
 */
final class AddressGuard {
    private static final List<Range> INSIDE = List.of(
            Range.of(0, 0, 0, 8),
            Range.of(10, 0, 0, 8),
            Range.of(100, 64, 0, 10),
            Range.of(127, 0, 0, 8),
            Range.of(169, 254, 0, 16),
            Range.of(172, 16, 0, 12),
            Range.of(192, 0, 0, 24),
            Range.of(192, 0, 2, 24),
            Range.of(192, 88, 99, 24),
            Range.of(192, 168, 0, 16),
            Range.of(198, 18, 0, 15),
            Range.of(198, 51, 100, 24),
            Range.of(203, 0, 113, 24),
            // Multicast, reserved and broadcast.
            Range.of(224, 0, 0, 3));

    /** Azure's metadata and health service: the one such address that stands in a public range. */
    private static final int AZURE_WIRE_SERVER = 0xa83f8110;

    /** Names that only a private network knows. Asked because a proxy resolves names where no socket can be checked. */
    private static final List<String> INSIDE_DOMAINS =
            List.of("localhost", "localdomain", "local", "internal", "home.arpa", "lan");

    private AddressGuard() {}

    /** IPv4 addresses whose first {@code bits} bits are those of {@code network}. */
    private record Range(int network, int bits) {
        static Range of(int first, int second, int third, int bits) {
            return new Range((first << 24) | (second << 16) | (third << 8), bits);
        }

        boolean contains(int address) {
            return (address ^ network) >>> (32 - bits) == 0;
        }
    }

    /** Whether a socket may be connected to an address. */
    static boolean isPublic(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address ? isPublic(bytes.getInt()) : isPublic(bytes.getLong(), bytes.getLong());
    }

    private static boolean isPublic(int ipv4) {
        return ipv4 != AZURE_WIRE_SERVER && INSIDE.stream().noneMatch(range -> range.contains(ipv4));
    }

    /** Only 2000::/3 is given out; forms that carry an IPv4 address are as public as that. */
    private static boolean isPublic(long high, long low) {
        if (high == 0x0064ff9b_00000000L && low >>> 32 == 0) {
            return isPublic((int) low);
        }
        if (high >>> 48 == 0x2002) {
            return isPublic((int) (high >>> 16));
        }
        boolean isForProtocols = high >>> 41 == 0x20010000L >>> 9;
        boolean isForDocuments = high >>> 32 == 0x20010db8L || high >>> 44 == 0x3fff0L;
        return high >>> 61 == 1 && !isForProtocols && !isForDocuments;
    }

    /**
     * Whether a host, judged without asking for its addresses, leads inside: a literal address in any notation that resolvers
     * understand ({@code 2130706433}, {@code 0x7f.1}, {@code 0177.0.0.1}), or a name that is only known inside.
     *
     * @param host in the form of {@link okhttp3.HttpUrl#host()}: IPv6 without brackets, full-width digits made plain
     */
    static boolean leadsInside(String host) {
        if (host.contains(":")) {
            return !isPublicIpv6(host);
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        var labels = List.of(name.split("\\.", -1));
        if (number(labels.get(labels.size() - 1)).isPresent()) {
            OptionalLong address = ipv4(labels);
            return address.isEmpty() || !isPublic((int) address.getAsLong());
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return labels.size() == 1
                || INSIDE_DOMAINS.stream().anyMatch(domain -> lower.equals(domain) || lower.endsWith("." + domain));
    }

    private static boolean isPublicIpv6(String literal) {
        try {
            // A name with a colon is read as a literal and never looked up.
            return isPublic(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** One to four numbers, of which the last fills all bytes that are left; empty when they are no address. */
    private static OptionalLong ipv4(List<String> labels) {
        if (labels.size() > 4) {
            return OptionalLong.empty();
        }
        long address = 0;
        for (int i = 0; i < labels.size(); i++) {
            boolean isLast = i == labels.size() - 1;
            int bits = isLast ? 8 * (4 - i) : 8;
            OptionalLong value = number(labels.get(i));
            if (value.isEmpty() || value.getAsLong() >>> bits != 0) {
                return OptionalLong.empty();
            }
            address = (address << bits) | value.getAsLong();
        }
        return OptionalLong.of(address);
    }

    /** A decimal, octal or hexadecimal number; one too large to be part of an address is {@link Long#MAX_VALUE}. */
    private static OptionalLong number(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.matches("0x[0-9a-f]*")) {
            return parse(lower.substring(2), 16);
        }
        if (lower.matches("0[0-7]+")) {
            return parse(lower, 8);
        }
        return lower.matches("[0-9]+") ? parse(lower, 10) : OptionalLong.empty();
    }

    private static OptionalLong parse(String digits, int radix) {
        String significant = digits.replaceFirst("^0+", "");
        if (significant.length() > 12) {
            return OptionalLong.of(Long.MAX_VALUE);
        }
        return OptionalLong.of(significant.isEmpty() ? 0 : Long.parseLong(significant, radix));
    }
}
