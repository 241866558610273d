package org.lafc.geo.postcode;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lafc.core.read.Problem;
import org.lafc.core.read.RowCount;
import org.lafc.core.read.Source;

/**
 * Reads the files of the Office for National Statistics that say where postcodes are, as published: the ONS Postcode
 * Directory under its classic column names and those of 2025 on, and the National Statistics Postcode Lookup.
 *
 * <pre>
 * pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m,osgrdind
 * "ZZ1 1AA","ZZ1  1AA","ZZ1 1AA","198001","","W06000023","305969","0261273","1"
 *
 * pcd7,pcd8,pcds,dointr,doterm,east1m,north1m,gridind,lad25cd
 * "ZZ1 1AA","ZZ1  1AA","ZZ1 1AA","198001","","305969","261273","1","W06000023"
 * </pre>
 *
 * <ul>
 *   <li>Five columns are read, by name, in any order and case: a postcode column ({@code pcds}, else {@code pcd8},
 *       {@code pcd7}, {@code pcd2}, {@code pcd}), easting ({@code oseast1m} or {@code east1m}), northing
 *       ({@code osnrth1m} or {@code north1m}) and authority ({@code oslaua}, {@code laua}, or {@code lad25cd} with any
 *       year, the newest if there are several), and month of termination ({@code doterm}), which may be missing.
 *   <li>Plain or gzip, quoted or not, as {@link org.lafc.core.read.CsvRows} reads.
 *   <li>No easting and no northing: the postcode has no position. No authority: it has none.
 *   <li>The metres are on the Irish Grid where the authority's code starts with N, otherwise on the British; a row
 *       of area BT with metres and no authority is rejected, since its grid cannot be told.
 *       The published latitude and longitude are not read: they are a mixture of two conversions.
 *   <li>Postcodes no longer in use are kept, with the month their use ended: old histories need them. A month that is
 *       none is reported and the postcode kept without.
 *   <li>Rows of more than 4,096 authorities are rejected: the column holds something smaller.
 *   <li>Pseudo postcodes of area ZZ99 are no places and are rejected.
 *   <li>A postcode that comes again with the same place is kept once. With another place the first is kept and
 *       the other rejected; where files are merged, the file named first wins. So it does where only the month of
 *       termination is another, which is no problem: two releases of the directory differ in that.
 *   <li>A file that breaks off (a download cut short) gives a problem; its rows before the break are kept.
 * </ul>
 *
 * <p>Problems name file, line and column, never a postcode or a coordinate.
 *
 * <p>Source: ONS Postcode Directory User Guide and NSPL User Guide, as summed up in the project's geography facts.
 */
public final class PostcodeDirectoryReader {

    private PostcodeDirectoryReader() {}

    /**
     * Reads directory files and merges them.
     *
     * @param sources the files; order matters only where they disagree
     * @return the directory of all good rows, the problems and the account of rows
     */
    public static PostcodeDirectoryResult read(List<Source> sources) {
        PostcodeDirectoryBuilder directory = new PostcodeDirectoryBuilder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        ImmutableList.Builder<RowCount> rowCounts = ImmutableList.builder();
        for (Source source : sources) {
            DirectoryFile.read(source, directory, problems::add).ifPresent(rowCounts::add);
        }
        return new PostcodeDirectoryResult(directory.build(), problems.build(), rowCounts.build());
    }
}
