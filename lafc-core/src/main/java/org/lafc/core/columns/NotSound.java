package org.lafc.core.columns;

/** Thrown while saved columns are read, where they are not what they must be; it becomes a problem. */
final class NotSound extends RuntimeException {

    private static final long serialVersionUID = 1;

    final String where;

    NotSound(String where, String message) {
        super(message, null, false, false);
        this.where = where;
    }
}
