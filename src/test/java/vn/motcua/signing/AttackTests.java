package vn.motcua.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What others try with our papers, and what it is called. */
class AttackTests {

    private static final byte[] SIGNED = Samples.signedByTheLeader();
    private static final byte[] SEALED = Samples.seal(SIGNED);
    private static final SoftwareKey STRANGER =
            DemoAuthority.found(Samples.NOON).issue("Kẻ lạ", null, Samples.NOON);

    private final SignatureVerifier verifier = Samples.verifier();

    @Test
    void noticesAnyByteThatIsFlipped() {
        for (int at = 10; at < SEALED.length; at += 1499) {
            var report = verifier.verify(Forgery.flip(SEALED, at));

            assertThat(report.isTrusted()).as("byte " + at + ": " + report).isFalse();
        }
    }

    @Test
    void namesAChangeInWhatWasSigned() {
        var title = Forgery.replace(SIGNED, "/Type /Page\n", "/Type /Page ");

        assertReasons(title, "digest-mismatch");
    }

    @Test
    void noticesWhateverIsAppended() {
        for (var tail : List.of("\n", " ", "%", "\n%%EOF\n", "garbage")) {
            assertReasons(Forgery.append(SEALED, tail), "not-to-end");
        }
    }

    @TestFactory
    Stream<DynamicTest> noticesAChangeAfterTheLastSignature() {
        return changes()
                .map(change -> DynamicTest.dynamicTest(change.name(), () -> {
                    var forged = Forgery.update(SEALED, change.how());

                    assertThat(reasons(forged)).contains("not-to-end", "changed-after-signing");
                    assertThat(verifier.verify(forged).integrity().isOk()).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> noticesAChangeBetweenLeaderAndSeal() {
        return changes()
                .map(change -> DynamicTest.dynamicTest(change.name(), () -> {
                    var sealed = Samples.seal(Forgery.update(SIGNED, change.how()));

                    assertReasons(sealed, "changed-after-signing");
                }));
    }

    @Test
    void noticesAVisibleFieldThatNobodyPrepared() throws IOException {
        var more = Forgery.update(SIGNED, document -> addField(document, new PDRectangle(50, 50, 500, 700)));

        assertReasons(signMore(more), "not-permitted");
    }

    @Test
    void letsAnInvisibleSignatureFollow() throws IOException {
        var more = Forgery.update(SIGNED, document -> addField(document, new PDRectangle()));

        assertThat(reasons(signMore(more))).isEmpty();
    }

    @Test
    void noticesAShadowThatReplacesAnObjectByAnother() throws IOException {
        try (var document = Loader.loadPDF(SIGNED)) {
            var shown = document.getPage(0).getCOSObject().getCOSObject(COSName.CONTENTS);
            var update = new IncrementalUpdate(SIGNED, document);
            update.replace(shown.getKey(), "<</Length 0>>\nstream\n\nendstream".getBytes(StandardCharsets.US_ASCII));
            var forged = update.finish();

            assertThat(reasons(forged)).contains("not-to-end", "changed-after-signing");
            assertReasons(Samples.seal(forged), "changed-after-signing");
        }
    }

    @Test
    void noticesASignatureThatWasTakenOutAgain() throws IOException {
        var forged = Forgery.update(SEALED, document -> {
            var field = document.getSignatureFields().getLast();
            field.getCOSObject().removeItem(COSName.V);
            field.getCOSObject().setNeedToBeUpdated(true);
        });

        assertThat(reasons(forged)).contains("not-to-end", "changed-after-signing");
    }

    @TestFactory
    Stream<DynamicTest> refusesPlayedByteRanges() {
        var range = Forgery.range(SEALED);
        var numbers = range.substring("/ByteRange[0 ".length(), range.indexOf(']'))
                .strip()
                .split(" ", -1);
        return Stream.of(
                        numbers[0] + " " + numbers[1] + " " + (Integer.parseInt(numbers[2]) - 1),
                        numbers[0] + " " + numbers[1] + " " + (Integer.parseInt(numbers[2]) + 1),
                        numbers[0] + " " + (Integer.parseInt(numbers[1]) + 2) + " "
                                + (Integer.parseInt(numbers[2]) - 2),
                        (Integer.parseInt(numbers[0]) - 2) + " " + numbers[1] + " " + numbers[2],
                        numbers[0] + " " + numbers[1],
                        numbers[0] + " " + numbers[1] + " -5",
                        numbers[1] + " " + numbers[0] + " " + numbers[2],
                        "99999999999 1 1")
                .map(played -> DynamicTest.dynamicTest(played, () -> {
                    var text = "/ByteRange[0 " + played;
                    var forged =
                            Forgery.replace(SEALED, range, text + " ".repeat(range.length() - text.length() - 1) + "]");

                    assertThat(verifier.verify(forged).isTrusted()).isFalse();
                    assertThat(verifier.verify(forged).integrity().isOk()
                                    && verifier.verify(forged).coverage().isOk())
                            .isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatIsWrongWithASignature() {
        var small = Samples.rsa(1024);
        var rsa = Samples.rsa(2048);
        return Stream.of(
                        new Cms("digest-mismatch", content -> CadesSignature.of(new byte[] {1}, Samples.LEADER)),
                        new Cms("weak-digest", ForgedCms.by(rsa).with("SHA1withRSA")::over),
                        new Cms("weak-key", ForgedCms.by(small)::over),
                        new Cms("signer-count", ForgedCms.by(Samples.LEADER, Samples.AGENCY)::over),
                        new Cms("cms-malformed", ForgedCms.by(Samples.LEADER).withContent()::over),
                        new Cms("cms-malformed", content -> "no CMS".getBytes(StandardCharsets.US_ASCII)),
                        new Cms("cms-malformed", content -> new byte[0]),
                        new Cms(
                                "no-signing-certificate",
                                ForgedCms.by(Samples.LEADER).boundTo()::over),
                        new Cms(
                                "signing-certificate-mismatch",
                                ForgedCms.by(Samples.LEADER).boundTo(Samples.AGENCY)::over),
                        new Cms("untrusted", ForgedCms.by(STRANGER)::over),
                        new Cms("key-usage", ForgedCms.by(Samples.AUTHORITY.root())::over))
                .map(attack -> DynamicTest.dynamicTest(attack.reason(), () -> {
                    var forged = Forgery.resign(SIGNED, attack.cms());

                    assertReasons(forged, attack.reason());
                }));
    }

    @Test
    void noticesSomethingHiddenBehindTheSignature() {
        var forged = Forgery.resign(SIGNED, content -> {
            var cms = CadesSignature.of(content, Samples.LEADER);
            var longer = Arrays.copyOf(cms, cms.length + 9);
            longer[cms.length + 8] = 1;
            return longer;
        });

        assertReasons(forged, "cms-malformed");
    }

    @Test
    void refusesAnUnknownKindOfSignature() {
        assertReasons(
                Forgery.replace(SIGNED, "/SubFilter/ETSI.CAdES.detached", "/SubFilter/adbe.x509.rsa_sha1 "),
                "sub-filter");
    }

    @Test
    void refusesACertificateThatWasNotValidThen() {
        var late = Samples.AUTHORITY.issue("Quá hạn", null, Samples.NOON.minus(Duration.ofDays(5000)));

        assertReasons(Forgery.resign(SIGNED, ForgedCms.by(late)::over), "out-of-validity");
    }

    @Test
    void refusesASignatureFromTheFuture() {
        var future = new PdfSigner()
                .sign(
                        Samples.prepared(),
                        "leader",
                        Samples.LEADER,
                        Samples.HANDWRITING,
                        Samples.NOON.plus(Duration.ofDays(2)),
                        Certification.CERTIFY);

        assertReasons(future, "time-in-future");
    }

    private record Cms(String reason, UnaryOperator<byte[]> cms) {}

    private record Named(String name, Forgery.Change how) {}

    private static Stream<Named> changes() {
        return Stream.of(
                new Named("page content", document -> {
                    var page = document.getPage(0);
                    try (var content =
                            new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                        content.addRect(0, 0, 600, 800);
                        content.fill();
                    }
                    page.getCOSObject().setNeedToBeUpdated(true);
                }),
                new Named("page added", document -> document.addPage(new PDPage())),
                new Named("page turned", document -> {
                    document.getPage(0).setRotation(180);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }),
                new Named("stamp on the page", document -> {
                    var stamp = new PDAnnotationRubberStamp();
                    stamp.setRectangle(new PDRectangle(0, 0, 600, 800));
                    var annotations = new ArrayList<>(document.getPage(0).getAnnotations());
                    annotations.add(stamp);
                    document.getPage(0).setAnnotations(annotations);
                    document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
                }),
                new Named("appearance of the signed field", document -> {
                    var field = document.getSignatureFields().getFirst().getCOSObject();
                    field.removeItem(COSName.AP);
                    field.setNeedToBeUpdated(true);
                }),
                new Named("action on opening", document -> {
                    var action = new PDActionJavaScript("app.alert(1)");
                    document.getDocumentCatalog().setOpenAction(action);
                    document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
                }),
                new Named("title", document -> {
                    document.getDocumentInformation().setTitle("Giấy khác");
                    document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                }));
    }

    private static void addField(PDDocument document, PDRectangle place) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        var field = new PDSignatureField(form);
        field.setPartialName("more");
        field.getWidgets().getFirst().setRectangle(place);
        var fields = (COSArray) form.getCOSObject().getDictionaryObject(COSName.FIELDS);
        fields.add(field.getCOSObject());
        var annotations = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
        annotations.add(field.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        form.getCOSObject().setNeedToBeUpdated(true);
        document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
    }

    private static byte[] signMore(byte[] pdf) {
        return new PdfSigner()
                .sign(pdf, "more", Samples.AGENCY, Samples.HANDWRITING, Samples.NOON, Certification.APPROVE);
    }

    private void assertReasons(byte[] forged, String reason) {
        assertThat(reasons(forged)).contains(reason);
    }

    private List<String> reasons(byte[] forged) {
        var report = verifier.verify(forged);
        return Stream.of(report.integrity(), report.coverage(), report.identity())
                .flatMap(a -> a.reasons().stream())
                .toList();
    }
}
