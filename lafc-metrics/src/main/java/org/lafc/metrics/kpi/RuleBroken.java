package org.lafc.metrics.kpi;

/** A definition breaks one of its own rules. The reader turns it into a problem with the line of the key. */
final class RuleBroken extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String message;
    private final String allowed;

    RuleBroken(String key, String message, String allowed) {
        super(key + ": " + message + (allowed.isEmpty() ? "" : "; allowed: " + allowed));
        this.key = key;
        this.message = message;
        this.allowed = allowed;
    }

    String key() {
        return key;
    }

    String message() {
        return message;
    }

    String allowed() {
        return allowed;
    }
}
