package org.cohort.program.logo;

/**
 * A logo as pages show it.
 *
 * @param address of the picture, which changes with its content; null when there is none: pages show initials
 * @param alt     what is to be seen on it; null with the address
 */
public record LogoRef(String address, String alt) {

    /** For JPQL, with what a left join gives. @param fingerprint null when there is none */
    public static LogoRef of(String communityPublicId, String fingerprint, String alt) {
        return fingerprint == null ? new LogoRef(null, null) : new LogoRef("/logos/" + communityPublicId + "/" + fingerprint + ".png", alt);
    }
}
