package org.lafc.core.provision;

/** The one rule of texts that must say something. */
final class NotBlank {

    private NotBlank() {}

    static void check(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}
