package vn.motcua.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and what is taken.
 *
 * @param folder where the bytes are; all nodes see the same one
 * @param largest the largest file taken
 * @param largestRequest the largest request read at all
 * @param largestDay how much one account may send in a day (in Hà Nội)
 * @param timeToInspect how long looking into one file may take
 * @param inspections how many files are looked into at once: each needs memory
 * @param largestPdf how much structure a PDF may have
 * @param largestOffice how much a Word or Excel document may unpack to
 * @param largestImage how many pixels an image may have (40 million: A4 at 600 dpi)
 * @param clamd {@code host:port} of a clamd that looks for viruses; empty for none
 * @param scanTime how long clamd may take for one file
 * @param orphansAfter when a file that nothing uses is deleted
 */
@ConfigurationProperties("motcua.files")
record FilesSettings(
        Path folder,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("100MB") DataSize largestRequest,
        @DefaultValue("100MB") DataSize largestDay,
        @DefaultValue("5s") Duration timeToInspect,
        @DefaultValue("3") int inspections,
        @DefaultValue PdfLimits largestPdf,
        @DefaultValue OfficeLimits largestOffice,
        @DefaultValue("40000000") long largestImage,
        @DefaultValue("") String clamd,
        @DefaultValue("10s") Duration scanTime,
        @DefaultValue("24h") Duration orphansAfter) {

    /**
     * How much structure a PDF may have.
     *
     * @param pages pages in all
     * @param objects parsed values in all, down to each number
     * @param depth how deep pages or values may be nested
     * @param unpacked how much its packed object lists may unpack to
     */
    record PdfLimits(
            @DefaultValue("1000") int pages,
            @DefaultValue("2000000") int objects,
            @DefaultValue("60") int depth,
            @DefaultValue("32MB") DataSize unpacked) {}

    /**
     * How much a Word or Excel document may unpack to.
     *
     * @param parts entries in the archive
     * @param unpacked size of all parts together
     * @param ratio how many times larger than packed a part of over 1 MB may be
     */
    record OfficeLimits(
            @DefaultValue("3000") int parts,
            @DefaultValue("200MB") DataSize unpacked,
            @DefaultValue("200") int ratio) {}
}
