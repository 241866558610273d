package org.lafc.core.care;

/**
 * Sex of the adopters (SEX_ADOPTR of the SSDA903 return).
 */
public enum Adopters {
    /** One man (M1). */
    ONE_MALE,
    /** One woman (F1). */
    ONE_FEMALE,
    /** Two men (MM). */
    TWO_MALES,
    /** Two women (FF). */
    TWO_FEMALES,
    /** A man and a woman (MF). */
    MALE_AND_FEMALE,
    /** Not recorded, or a code that is not in the list. */
    NOT_KNOWN
}
