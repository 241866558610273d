/**
 * Structural checks of a return: rules about keys, dates, overlaps, order and code combinations, judged on histories
 * that were read. Start with {@link org.lafc.core.check.StructuralChecks}.
 *
 * <p>A rule that needs a row as it was written, or that a history cannot break, is checked where rows are read
 * ({@code org.lafc.core.ssda903.Ssda903Reader}); one that compares two years where they are merged ({@code
 * org.lafc.core.ssda903.ReturnYears}). What rule 503I compares was not seen, so nothing is judged by it. Numbers are
 * those of England's return as the sector validator lists them; a name that begins with {@code lafc.} is ours, where no
 * official number was seen. That a rule holds in Wales is unverified.
 *
 * <table>
 * <caption>Rules judged on histories</caption>
 * <tr><th>number</th><th>column</th><th>what it asks for</th><th>nation</th></tr>
 * <tr><td>119</td><td>REASON_PLACED_CEASED</td>
 *     <td>A decision on adoption that was reversed says when and why</td><td>England</td></tr>
 * <tr><td>142</td><td>DEC</td>
 *     <td>An episode that another one follows has ended</td><td>both</td></tr>
 * <tr><td>158</td><td>INTERVENTION_OFFERED</td>
 *     <td>Where help with substance misuse was received it is not asked whether it was offered</td><td>England</td></tr>
 * <tr><td>159</td><td>INTERVENTION_OFFERED</td>
 *     <td>Where help with substance misuse was not received it is recorded whether it was offered</td><td>England</td></tr>
 * <tr><td>186</td><td>SDQ_SCORE</td>
 *     <td>A child of 4 to 16 in care all year has a score of difficulties, or a reason for none</td><td>England</td></tr>
 * <tr><td>192</td><td>INTERVENTION_RECEIVED</td>
 *     <td>Where substance misuse was identified it is recorded whether help was received</td><td>England</td></tr>
 * <tr><td>193</td><td>SUBSTANCE_MISUSE</td>
 *     <td>Where substance misuse was not identified nothing is recorded of help with it</td><td>England</td></tr>
 * <tr><td>197a</td><td>SDQ_REASON</td>
 *     <td>Where there is a score of difficulties there is no reason for none</td><td>England</td></tr>
 * <tr><td>213</td><td>PLACE_PROVIDER</td>
 *     <td>For a temporary stay no provider is recorded</td><td>England</td></tr>
 * <tr><td>225</td><td>REASON_PLACE_CHANGE</td>
 *     <td>The reason for a change of placement is recorded</td><td>England</td></tr>
 * <tr><td>226</td><td>REASON_PLACE_CHANGE</td>
 *     <td>For a temporary stay no reason for a change of placement is recorded</td><td>England</td></tr>
 * <tr><td>344</td><td>ACTIV</td>
 *     <td>Of a young person who died or returned home neither activity nor accommodation is recorded</td><td>England</td></tr>
 * <tr><td>353</td><td>DECOM</td>
 *     <td>No episode begins before 14 October 1991</td><td>both</td></tr>
 * <tr><td>355</td><td>DEC</td>
 *     <td>An episode lasts a night at least</td><td>both</td></tr>
 * <tr><td>357</td><td>RNE</td>
 *     <td>A child's first episode begins with S</td><td>both</td></tr>
 * <tr><td>358</td><td>LS</td>
 *     <td>No child under 10 is in care by way of youth justice</td><td>both</td></tr>
 * <tr><td>359</td><td>DEC</td>
 *     <td>Care ends by the 18th birthday, but for a stay by agreement (V2) in a children's home (K2)</td><td>both</td></tr>
 * <tr><td>361</td><td>DEC</td>
 *     <td>Police protection lasts 72 hours at most</td><td>both</td></tr>
 * <tr><td>362</td><td>DEC</td>
 *     <td>An emergency protection order lasts 21 days at most</td><td>both</td></tr>
 * <tr><td>363</td><td>DEC</td>
 *     <td>A child assessment order lasts 7 days at most</td><td>both</td></tr>
 * <tr><td>364</td><td>DEC</td>
 *     <td>Police detention in the authority's accommodation is short</td><td>both</td></tr>
 * <tr><td>365</td><td>DEC</td>
 *     <td>One short break lasts 17 days at most</td><td>England</td></tr>
 * <tr><td>367</td><td>DEC</td>
 *     <td>A child's short breaks last 75 days at most in any 12 months</td><td>England</td></tr>
 * <tr><td>370</td><td>PLACE</td>
 *     <td>A child who lives independently is 15, from April 2023 on 16</td><td>England</td></tr>
 * <tr><td>371</td><td>PLACE</td>
 *     <td>A child in supported accommodation is 14, from April 2023 on 16</td><td>England</td></tr>
 * <tr><td>372</td><td>PLACE</td>
 *     <td>A child in youth custody is 10 at least</td><td>both</td></tr>
 * <tr><td>373</td><td>PLACE</td>
 *     <td>A child in a residential school is 4 at least</td><td>England</td></tr>
 * <tr><td>374</td><td>PLACE</td>
 *     <td>A child in residential employment is 14 at least</td><td>England</td></tr>
 * <tr><td>375</td><td>DEC</td>
 *     <td>A temporary stay in hospital lasts six weeks at most</td><td>England</td></tr>
 * <tr><td>376</td><td>DEC</td>
 *     <td>A stay during the carer's holiday lasts three weeks at most</td><td>England</td></tr>
 * <tr><td>377</td><td>PLACE</td>
 *     <td>There are two stays during the carer's holidays at most in any 12 months</td><td>England</td></tr>
 * <tr><td>378</td><td>PLACE</td>
 *     <td>A child accommodated by agreement does not live with the parents</td><td>England</td></tr>
 * <tr><td>379</td><td>DEC</td>
 *     <td>Any other temporary stay lasts seven days at most</td><td>England</td></tr>
 * <tr><td>380</td><td>PLACE</td>
 *     <td>A period of care does not begin with a temporary stay</td><td>both</td></tr>
 * <tr><td>381</td><td>PLACE</td>
 *     <td>A period of care does not end with a temporary stay</td><td>both</td></tr>
 * <tr><td>383</td><td>PLACE</td>
 *     <td>After a temporary stay the child returns to the placement before</td><td>England</td></tr>
 * <tr><td>384</td><td>PLACE</td>
 *     <td>A short break is no long-term foster placement</td><td>England</td></tr>
 * <tr><td>385</td><td>DEC</td>
 *     <td>No episode ends after the year of the return</td><td>both</td></tr>
 * <tr><td>388</td><td>REC</td>
 *     <td>After X1 another episode follows</td><td>both</td></tr>
 * <tr><td>392b</td><td>HOME_POST</td>
 *     <td>The postcodes of home and placement are recorded</td><td>England</td></tr>
 * <tr><td>392d</td><td>PL_POST</td>
 *     <td>A placement is elsewhere than the child's home, unless with the parents</td><td>England</td></tr>
 * <tr><td>398</td><td>PL_DISTANCE</td>
 *     <td>For short breaks no distance is recorded</td><td>England</td></tr>
 * <tr><td>399</td><td>REVIEW</td>
 *     <td>For a child in short breaks alone neither reviews nor motherhood are recorded</td><td>England</td></tr>
 * <tr><td>406</td><td>PL_DISTANCE</td>
 *     <td>For a child who is or was asylum-seeking no distance is recorded</td><td>England</td></tr>
 * <tr><td>426</td><td>LS</td>
 *     <td>The short breaks of a year are recorded in one way, V3 or V4</td><td>England</td></tr>
 * <tr><td>431</td><td>RNE</td>
 *     <td>Care does not start anew on the day the episode before ended</td><td>both</td></tr>
 * <tr><td>432</td><td>RNE</td>
 *     <td>After care has ended the next episode begins with S</td><td>both</td></tr>
 * <tr><td>433</td><td>DECOM</td>
 *     <td>An episode that continues care begins when the one before ends</td><td>both</td></tr>
 * <tr><td>434</td><td>RNE</td>
 *     <td>With L the legal status changes and the placement does not</td><td>both</td></tr>
 * <tr><td>435</td><td>RNE</td>
 *     <td>With P or T the placement changes and the legal status does not</td><td>both</td></tr>
 * <tr><td>436</td><td>RNE</td>
 *     <td>With B or U both legal status and placement change</td><td>both</td></tr>
 * <tr><td>440</td><td>REVIEW_CODE</td>
 *     <td>A child of four or more is not recorded as too young to take part</td><td>both</td></tr>
 * <tr><td>441</td><td>REVIEW_CODE</td>
 *     <td>A child under four is recorded as too young to take part</td><td>both</td></tr>
 * <tr><td>454</td><td>PL_DISTANCE</td>
 *     <td>A placement more than 350 miles from home is looked at again</td><td>England</td></tr>
 * <tr><td>501</td><td>DECOM</td>
 *     <td>No episode begins before an earlier one has ended</td><td>both</td></tr>
 * <tr><td>504</td><td>CIN</td>
 *     <td>The category of need does not change within a period of care</td><td>both</td></tr>
 * <tr><td>526</td><td>PLACE_PROVIDER</td>
 *     <td>The provider of a placement is recorded</td><td>England</td></tr>
 * <tr><td>529</td><td>PLACE_PROVIDER</td>
 *     <td>Other public bodies do not foster, place for adoption or run children's homes</td><td>England</td></tr>
 * <tr><td>542</td><td>CONVICTED</td>
 *     <td>Of a child under 10 on 31 March no conviction is recorded</td><td>England</td></tr>
 * <tr><td>543</td><td>CONVICTED</td>
 *     <td>Of a child of 10 or more in care all year it is recorded whether it was convicted</td><td>England</td></tr>
 * <tr><td>545</td><td>HEALTH_CHECK</td>
 *     <td>Of a child under 5 in care all year it is recorded whether health surveillance is up to date</td><td>England</td></tr>
 * <tr><td>546</td><td>HEALTH_CHECK</td>
 *     <td>Of a child of 5 or more on 31 March no health surveillance is recorded</td><td>England</td></tr>
 * <tr><td>550</td><td>PLACE_PROVIDER</td>
 *     <td>Parents provide no other placement than with parents</td><td>England</td></tr>
 * <tr><td>634</td><td>PREV_PERM</td>
 *     <td>Previous permanence is recorded for children who started from April 2016 on</td><td>England</td></tr>
 * <tr><td>635</td><td>PREV_PERM</td>
 *     <td>Without previous permanence there is no date and no authority of it</td><td>England</td></tr>
 * <tr><td>lafc.former-carer-at-17</td><td>ACCOM</td>
 *     <td>No one of 17 is recorded as staying with a former foster carer</td><td>England</td></tr>
 * <tr><td>lafc.mother-date</td><td>MC_DOB</td>
 *     <td>The birth date of a first child is recorded for mothers, and for them alone</td><td>England</td></tr>
 * <tr><td>lafc.mother-missing</td><td>MOTHER</td>
 *     <td>It is recorded whether a girl or woman is a mother</td><td>England</td></tr>
 * <tr><td>lafc.mother-not-female</td><td>MOTHER</td>
 *     <td>Only a girl or woman is a mother</td><td>England</td></tr>
 * <tr><td>lafc.urn-form</td><td>URN</td>
 *     <td>The number of a setting has the form that Ofsted gives</td><td>England</td></tr>
 * <tr><td>lafc.urn-missing</td><td>URN</td>
 *     <td>A setting in England has its number with Ofsted</td><td>England</td></tr>
 * <tr><td>lafc.urn-not-asked</td><td>URN</td>
 *     <td>A setting outside England has no number with Ofsted</td><td>England</td></tr>
 * <tr><td>lafc.wales-break-length</td><td>DEC</td>
 *     <td>One short break lasts four weeks at most</td><td>Wales</td></tr>
 * <tr><td>lafc.wales-break-total</td><td>DEC</td>
 *     <td>A child's short breaks last 120 days at most in any 12 months</td><td>Wales</td></tr>
 * </table>
 *
 * <table>
 * <caption>Rules checked elsewhere</caption>
 * <tr><th>number</th><th>what it asks for</th><th>where</th></tr>
 * <tr><td>148</td>
 *     <td>DEC and REC are both filled or both blank</td><td>reading of rows</td></tr>
 * <tr><td>151</td>
 *     <td>the items of an adoption are all filled or all blank</td><td>reading of rows</td></tr>
 * <tr><td>119</td>
 *     <td>REASON_PLACED_CEASED without DATE_PLACED_CEASED (the other way round is above)</td><td>reading of rows</td></tr>
 * <tr><td>INT01 to INT09</td>
 *     <td>every CHILD stands in Header</td><td>reading of rows</td></tr>
 * <tr><td>INT11 to INT18, INT21</td>
 *     <td>DOB and SEX are those of Header</td><td>reading of rows</td></tr>
 * <tr><td>INT31 to INT36</td>
 *     <td>one row a child in Header, OC2, OC3, AD1, PrevPerm, UASC</td><td>reading of rows</td></tr>
 * <tr><td>186</td>
 *     <td>a score of difficulties lies between 0 and 40 (that there is one, above)</td><td>{@code AnnualOutcomes}</td></tr>
 * <tr><td>392c</td>
 *     <td>postcodes are in the directory</td><td>{@code PostcodeChecks} of lafc-geo</td></tr>
 * <tr><td>452, 453, 502, 503A to 503H, 503J</td>
 *     <td>an episode open on 31 March stands in the next return unchanged</td><td>{@code ReturnYears}</td></tr>
 * </table>
 *
 * <p>Where this package judges otherwise than the sector validator, on purpose: 367 and 377 look at any twelve months, as
 * their text says, not at the year of the return alone; 370 and 371 take the higher age by the day an episode began;
 * 434 to 436 pass over what is blank in one of two episodes; 359 also tells of an episode that ended after the 18th
 * birthday; {@code lafc.urn-missing} speaks only where the return itself says that the placement is in England.
 *
 * <p>All types are immutable and safe between threads. They print nothing personal.
 */
@NullMarked
package org.lafc.core.check;

import org.jspecify.annotations.NullMarked;
