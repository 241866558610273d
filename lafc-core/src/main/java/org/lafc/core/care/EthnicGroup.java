package org.lafc.core.care;

/** Ethnic group as the return records it, and the broad group it belongs to. */
public enum EthnicGroup {
    /** White British (WBRI). */
    WHITE_BRITISH(Broad.WHITE),
    /** White Irish (WIRI). */
    WHITE_IRISH(Broad.WHITE),
    /** Traveller of Irish heritage (WIRT). */
    TRAVELLER_OF_IRISH_HERITAGE(Broad.WHITE),
    /** Gypsy or Roma (WROM). */
    GYPSY_OR_ROMA(Broad.WHITE),
    /** Any other White background (WOTH). */
    WHITE_OTHER(Broad.WHITE),
    /** White and Black Caribbean (MWBC). */
    WHITE_AND_BLACK_CARIBBEAN(Broad.MIXED),
    /** White and Black African (MWBA). */
    WHITE_AND_BLACK_AFRICAN(Broad.MIXED),
    /** White and Asian (MWAS). */
    WHITE_AND_ASIAN(Broad.MIXED),
    /** Any other Mixed background (MOTH). */
    MIXED_OTHER(Broad.MIXED),
    /** Indian (AIND). */
    INDIAN(Broad.ASIAN),
    /** Pakistani (APKN). */
    PAKISTANI(Broad.ASIAN),
    /** Bangladeshi (ABAN). */
    BANGLADESHI(Broad.ASIAN),
    /** Any other Asian background (AOTH). */
    ASIAN_OTHER(Broad.ASIAN),
    /** Chinese (CHNE), in the Asian group as in the censuses since 2011. */
    CHINESE(Broad.ASIAN),
    /** Black Caribbean (BCRB). */
    BLACK_CARIBBEAN(Broad.BLACK),
    /** Black African (BAFR). */
    BLACK_AFRICAN(Broad.BLACK),
    /** Any other Black background (BOTH). */
    BLACK_OTHER(Broad.BLACK),
    /** Any other ethnic group (OOTH). */
    OTHER(Broad.OTHER),
    /** Refused to say (REFU). */
    REFUSED(Broad.NOT_KNOWN),
    /** Not yet obtained (NOBT). */
    NOT_YET_OBTAINED(Broad.NOT_KNOWN),
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN(Broad.NOT_KNOWN);

    /** The five broad groups, and not known. */
    public enum Broad {
        /** White. */
        WHITE,
        /** Mixed or multiple. */
        MIXED,
        /** Asian. */
        ASIAN,
        /** Black. */
        BLACK,
        /** Any other group. */
        OTHER,
        /** Refused, not yet obtained or not recorded. */
        NOT_KNOWN
    }

    private final Broad broad;

    EthnicGroup(Broad broad) {
        this.broad = broad;
    }

    /**
     * Returns the broad group.
     *
     * @return one of five, or not known
     */
    public Broad broad() {
        return broad;
    }
}
