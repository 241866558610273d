package org.lafc.core.columns;

/** Thrown inside the builder where a child does not fit into columns; it becomes a problem. */
final class DoesNotFit extends RuntimeException {

    private static final long serialVersionUID = 1;

    final String field;
    final String allowed;

    DoesNotFit(String field, String message, String allowed) {
        super(message, null, false, false);
        this.field = field;
        this.allowed = allowed;
    }
}
