package org.lafc.core.ssda903;

/** Placeholder while the module takes shape. */
public final class Ssda903Reader {
    private Ssda903Reader() {}
}
