package vn.motcua.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.testing.FiledDossiers.WARD;
import static vn.motcua.testing.TestClock.at;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.motcua.core.AccountName;
import vn.motcua.core.AgencyId;
import vn.motcua.dossier.Declaration;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SupplementItem;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.signing.SignatureVerifier;
import vn.motcua.signing.VerifiedSignature;
import vn.motcua.testing.Browser;
import vn.motcua.testing.FiledDossiers;
import vn.motcua.testing.Office;
import vn.motcua.testing.PdfText;
import vn.motcua.testing.TestClock;
import vn.motcua.testing.VeraPdf;

@SlipTest
class SlipTests {

    private static final AccountName CITIZEN = new AccountName("congdan");
    private static final AccountName RECEPTIONIST = new AccountName("motcua");
    private static final AccountName LEADER = new AccountName("lanhdao");
    private static final AtomicInteger UNITS = new AtomicInteger();
    private static final String APPLICANT = "Nguyễn Thị Ước Mơ";
    private static final String ADDRESS = "Địa chỉ: Số 5, tổ 3, phường Sen Hồ, tỉnh Hoa Sen";

    @Autowired
    WebApplicationContext context;

    @Autowired
    SlipDesk desk;

    @Autowired
    SlipSigning signing;

    @Autowired
    SignatureVerifier verifier;

    @Autowired
    Dossiers all;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Office office;
    private FiledDossiers dossiers;

    @BeforeEach
    void open() {
        office = new Office(context);
        dossiers = new FiledDossiers(context);
    }

    @AfterEach
    void resetTheClock() {
        clock.reset();
    }

    @Test
    void issuesTheReceiptWithTheAcceptance() {
        var dossier = accepted(WARD);
        var pdf = api(dossier, SlipKind.RECEIPT);

        assertThat(PdfText.of(pdf).text())
                .contains("Số: " + all.get(dossier.id()).receiptNumber().orElseThrow())
                .containsSubsequence(
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Mã hồ sơ: " + dossier.number(),
                        "Trung tâm Phục vụ hành chính công phường Sen Hồ tiếp nhận hồ sơ của",
                        APPLICANT,
                        "Số định danh cá nhân/tổ chức: 001190000012",
                        ADDRESS,
                        "Số điện thoại: 0912345678",
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh cho Trần Nguyễn Ước An (mã thủ tục 1.001193)",
                        "1. Tờ khai Đăng ký khai sinh (01 bản điện tử)",
                        "2. Giấy chứng sinh (01 bản điện tử)",
                        "Số lượng hồ sơ: 01 (bộ)",
                        "Thời gian giải quyết hồ sơ theo quy định là: 01 ngày làm việc",
                        "Thời gian nhận hồ sơ: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "Đăng ký nhận kết quả tại: Cổng Dịch vụ công (bản điện tử)",
                        APPLICANT,
                        "Lê Thị Tiếp");
        isSealed("receipt", pdf);
    }

    @Test
    void issuesTheSupplementRequestWithItsList() {
        var dossier = dossiers.alone(WARD);
        dossiers.change(
                dossier,
                d -> d.requestSupplement(
                        new SupplementRequest(
                                List.of(
                                        new SupplementItem("giay-chung-sinh", "Ảnh mờ, vui lòng chụp lại."),
                                        new SupplementItem("declaration", "Chưa ghi nơi sinh.")),
                                "khoản 1 Điều 16 Luật Hộ tịch",
                                at("2026-12-20T10:00")),
                        RECEPTIONIST,
                        at("2026-11-20T10:00")));
        var pdf = api(dossier, SlipKind.SUPPLEMENT_REQUEST);

        assertThat(PdfText.of(pdf).text())
                .contains("/PBS-TTPVHCC-2026")
                .containsSubsequence(
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        "Hồ sơ của: " + APPLICANT,
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh cho Trần Nguyễn Ước An",
                        ADDRESS,
                        "Số điện thoại: 0912345678",
                        "1. Giấy chứng sinh: Ảnh mờ, vui lòng chụp lại.",
                        "2. Tờ khai Đăng ký khai sinh: Chưa ghi nơi sinh.",
                        "Lý do: ",
                        "Căn cứ: khoản 1 Điều 16 Luật Hộ tịch.",
                        "Đề nghị bổ sung trước 10 giờ 00 phút, ngày 20 tháng 12 năm 2026.",
                        "liên hệ với Lê Thị Tiếp, số điện thoại 1900 0000, để được hướng dẫn.",
                        "NGƯỜI HƯỚNG DẪN",
                        "Lê Thị Tiếp");
        isSealed("supplement-request", pdf);
    }

    @Test
    void issuesTheRefusalWithItsReason() {
        var dossier = dossiers.alone(WARD);
        dossiers.change(
                dossier,
                d -> d.refuse(RECEPTIONIST, at("2026-11-20T10:00"), "Không thuộc thẩm quyền.\nĐiều 13 Luật Hộ tịch."));
        var pdf = api(dossier, SlipKind.REFUSAL);

        assertThat(PdfText.of(pdf).text())
                .contains("/PTC-TTPVHCC-2026")
                .containsSubsequence(
                        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
                        "hồ sơ của Ông (Bà)/Tổ chức: " + APPLICANT,
                        "Số định danh cá nhân/tổ chức: 001190000012",
                        ADDRESS,
                        "Số điện thoại: 0912345678",
                        "Mã hồ sơ: " + dossier.number(),
                        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
                        "lý do cụ thể như sau: Không thuộc thẩm quyền. Điều 13 Luật Hộ tịch.",
                        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "Lê Thị Tiếp");
        isSealed("refusal", pdf);
    }

    @Test
    void issuesTheStopNoticeToWhoeverWithdrew() {
        var dossier = accepted(WARD);
        dossiers.change(dossier, d -> d.withdraw("Gia đình đổi nơi đăng ký.", CITIZEN, at("2026-11-20T14:00")));
        var pdf = api(dossier, SlipKind.STOP_NOTICE);

        assertThat(PdfText.of(pdf).text())
                .contains("/TB-TTPVHCC-2026")
                .containsSubsequence(
                        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
                        "Kính gửi: Ông (Bà)/Tổ chức " + APPLICANT,
                        "Mã số hồ sơ: " + dossier.number(),
                        "Tên thủ tục hành chính: Thủ tục đăng ký khai sinh (mã thủ tục 1.001193)",
                        "Ngày tiếp nhận: 09 giờ 30 phút, ngày 20 tháng 11 năm 2026",
                        "Căn cứ: đề nghị dừng giải quyết hồ sơ",
                        "ngày 20 tháng 11 năm 2026, gửi qua Cổng Dịch vụ công.",
                        "Lý do: Gia đình đổi nơi đăng ký.",
                        "Hiện trạng xử lý: đã tiếp nhận, chưa giải quyết",
                        "thông báo dừng giải quyết hồ sơ nêu trên từ 14 giờ 00 phút, ngày 20 tháng 11 năm 2026",
                        "Giấy tờ trả lại: không có",
                        "Hoàn trả phí, lệ phí: không",
                        "ĐẠI DIỆN CƠ QUAN, ĐƠN VỊ");
        isSealed("stop-notice", pdf);
    }

    @Test
    void issuesTheStopNoticeOfAnAgency() {
        var dossier = accepted(WARD);
        dossiers.change(dossier, d -> d.assign(new AccountName("thuly"), LEADER, at("2026-11-20T10:00")));
        dossiers.change(dossier, d -> d.stop("Không đủ điều kiện giải quyết.", LEADER, at("2026-11-20T14:00")));

        assertThat(PdfText.of(api(dossier, SlipKind.STOP_NOTICE)).text())
                .doesNotContain("Căn cứ:")
                .containsSubsequence(
                        "Lý do: Không đủ điều kiện giải quyết.",
                        "Hiện trạng xử lý: đang giải quyết, chưa có kết quả",
                        "ĐẠI DIỆN CƠ QUAN, ĐƠN VỊ",
                        "Hoàng Văn Ký");
    }

    @Test
    void numbersEachKindOfAUnitAndYearWithoutGaps() {
        var city = agency();
        for (var year : List.of("2026", "2026", "2027")) {
            var dossier = dossiers.alone(city);
            dossiers.change(dossier, d -> d.refuse(RECEPTIONIST, at(year + "-11-20T10:00"), "Không thuộc thẩm quyền"));
        }
        var failing = dossiers.alone(city);
        assertThatThrownBy(() -> dossiers.change(failing, d -> {
                    d.refuse(RECEPTIONIST, at("2026-11-20T10:00"), "Lần đầu");
                    all.saveAndFlush(d);
                    throw new IllegalStateException("the transaction fails after the slip was issued");
                }))
                .isInstanceOf(IllegalStateException.class);
        dossiers.change(failing, d -> d.refuse(RECEPTIONIST, at("2026-11-20T11:00"), "Lần hai"));

        assertThat(database.sql("select number from slip where agency = ? order by issued_at, number")
                        .param(city.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "1/PTC-TTPVHCC-2026", "2/PTC-TTPVHCC-2026", "3/PTC-TTPVHCC-2026", "1/PTC-TTPVHCC-2027");
    }

    @Test
    void keepsItsWordsWhenTheDossierGoesOn() {
        var dossier = dossiers.alone(WARD);
        dossiers.change(
                dossier, d -> d.requestSupplement(asked("Ảnh mờ lần một."), RECEPTIONIST, at("2026-11-20T10:00")));
        dossiers.change(
                dossier,
                d -> d.supply(
                        Declaration.of(d.declaration().read(), "another-version"),
                        List.of(),
                        CITIZEN,
                        at("2026-11-20T11:00"),
                        at("2026-11-20T17:00")));
        database.sql("update dossier set applicant_name = 'Người Khác', summary = 'Việc khác' where id = ?")
                .param(dossier.id().value())
                .update();

        var late = api(dossier, SlipKind.SUPPLEMENT_REQUEST);

        assertThat(PdfText.of(late).text())
                .contains("Ảnh mờ lần một.", APPLICANT, "Đăng ký khai sinh cho")
                .doesNotContain("Người Khác", "Việc khác");
    }

    @Test
    void signsOnceHoweverOftenAndManyAsk() throws Exception {
        var dossier = accepted(WARD);
        var slip = desk.latest(dossier.id(), SlipKind.RECEIPT);
        Callable<byte[]> ask = () -> desk.press(slip.id());
        byte[] first;
        try (var crowd = Executors.newFixedThreadPool(6)) {
            var asked = crowd.invokeAll(List.of(ask, ask, ask, ask, ask, ask));
            first = asked.getFirst().get();
            for (Future<byte[]> one : asked) {
                assertThat(one.get()).isEqualTo(first);
            }
        }

        signing.on(new SlipIssued(slip.id(), dossier.id()));
        signing.on(new SlipIssued(slip.id(), dossier.id()));

        assertThat(desk.press(slip.id())).isEqualTo(first);
        assertThat(verifier.verify(first).count()).isEqualTo(1);
        assertThat(database.sql("select count(*) from stored_file where name = ?")
                        .param("giay-tiep-nhan-" + slip.number().replace('/', '-') + ".pdf")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isAcceptedByOthersToo() throws Exception {
        var file = Files.createTempFile("slip", ".pdf");
        Files.write(file, api(accepted(WARD), SlipKind.RECEIPT));

        var said = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        var lines = said.inputReader().lines().toList();

        assertThat(lines.stream().filter(line -> line.contains("Signature is Valid")))
                .hasSize(1);
        assertThat(lines.stream().filter(line -> line.contains("Total document signed")))
                .hasSize(1);
        Files.delete(file);
    }

    @Test
    void isForThoseWhoArePartyToTheDossier() {
        var dossier = accepted(WARD);
        var other = accepted(WARD);
        var slip = desk.latest(dossier.id(), SlipKind.RECEIPT);
        var page = slip.address();

        assertThat(office.get("congdan", page)).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        var headers = office.get("congdan", page).getResponse();
        assertThat(headers.getHeader("Cache-Control")).contains("no-store", "private");
        assertThat(headers.getHeader("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"giay-tiep-nhan-" + slip.number().replace('/', '-') + ".pdf\"");
        assertThat(office.get("motcua", page)).hasStatusOk();
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/giay-tiep-nhan"))
                .hasStatusOk();
        for (var stranger : List.of("congdan2", "motcua2")) {
            assertThat(office.get(stranger, page)).hasStatus(404);
            assertThat(office.get(stranger, address(dossier, "RECEIPT"))).hasStatus(404);
        }
        assertThat(office.get("congdan", "/ho-so/" + other.id() + "/giay-to/" + slip.id()))
                .hasStatus(404);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/giay-to/" + UUID.randomUUID()))
                .hasStatus(404);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id() + "/giay-to/x"))
                .hasStatus(404);
        assertThat(office.get("congdan", address(dossier, "REFUSAL"))).hasStatus(404);
        assertThat(office.get("congdan", address(dossier, "REGISTER"))).hasStatus(404);
        assertThat(office.get("congdan", address(dossier, "NOTHING"))).hasStatus(404);
        assertThat(office.get("congdan", address(dossiers.alone(WARD), "RECEIPT")))
                .hasStatus(404);
    }

    @Test
    void standsInTheTimelineOfTheDossier() {
        var dossier = askedTwice();
        var issued = desk.of(dossier.id());

        assertThat(issued)
                .extracting(IssuedSlip::kind)
                .containsExactlyInAnyOrder(SlipKind.SUPPLEMENT_REQUEST, SlipKind.SUPPLEMENT_REQUEST, SlipKind.APOLOGY);
        assertThat(office.get("congdan", "/ho-so/" + dossier.id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, số "
                                + issued.getFirst().number() + " (PDF)",
                        desk.latest(dossier.id(), SlipKind.APOLOGY).address())
                .containsSubsequence(
                        desk.latest(dossier.id(), SlipKind.SUPPLEMENT_REQUEST).address(),
                        issued.getFirst().address())
                .doesNotContain("??");
        assertThat(office.get("congdan", "/api/v1/dossiers/" + dossier.number()))
                .bodyJson()
                .hasPathSatisfying("$.issued[0].number", number -> assertThat(number)
                        .isEqualTo(issued.getFirst().number()));
    }

    @Test
    void apologisesForAskingTwiceOnceASuperiorApproves() {
        var dossier = askedTwice();
        var pdf = PdfText.kept("apology-for-asking-twice", api(dossier, SlipKind.APOLOGY));
        var report = verifier.verify(pdf);

        assertThat(PdfText.of(pdf).text())
                .contains("/PXL-2026")
                .containsSubsequence(
                        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN",
                        "nay phải yêu cầu bổ sung thêm một lần nữa",
                        "Lý do: nội dung yêu cầu lần này chưa được phát hiện",
                        "xin lỗi Ông (Bà)/Tổ chức",
                        "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
                        "Đỗ Thị Duyệt");
        assertThat(report.isTrusted()).as(report.toString()).isTrue();
        assertThat(report.signatures())
                .extracting(VerifiedSignature::signer)
                .containsExactly("Đỗ Thị Duyệt", "Ủy ban nhân dân phường Sen Hồ");
    }

    @Test
    void issuesTheApologyThatTheLeaderGrants() {
        var dossier = accepted(WARD);
        dossiers.change(dossier, d -> d.assign(new AccountName("thuly"), LEADER, at("2026-11-20T10:00")));
        dossiers.change(
                dossier,
                d -> d.proposeExtension(
                        at("2026-11-26T09:30"),
                        "Cần xác minh nơi cư trú của cha trẻ.",
                        new AccountName("thuly"),
                        at("2026-11-20T10:30")));
        assertThat(desk.of(dossier.id())).hasSize(1);

        dossiers.change(dossier, d -> d.extend(LEADER, at("2026-11-20T11:00")));
        var pdf = PdfText.kept("signed-apology", api(dossier, SlipKind.APOLOGY));
        var report = verifier.verify(pdf);

        assertThat(PdfText.of(pdf).text())
                .contains("/PXL-2026")
                .containsSubsequence(
                        "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
                        "Kính gửi: Ông (Bà)/Tổ chức " + APPLICANT,
                        "Ngày 20 tháng 11 năm 2026, Ủy ban nhân dân phường Sen Hồ tiếp nhận giải quyết hồ sơ",
                        "thủ tục đăng ký khai sinh (mã thủ tục 1.001193)",
                        "số định danh cá nhân/tổ chức: 001190000012",
                        "mã số hồ sơ: " + dossier.number(),
                        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 09 giờ 30 phút, ngày 23 tháng 11 năm 2026",
                        "chưa thể trả kết quả",
                        "Lý do: Cần xác minh nơi cư trú của cha trẻ.",
                        "xin lỗi Ông (Bà)/Tổ chức",
                        "vào 09 giờ 30 phút, ngày 26 tháng 11 năm 2026",
                        "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ",
                        "Hoàng Văn Ký");
        assertThat(report.isTrusted()).as(report.toString()).isTrue();
        assertThat(report.count()).isEqualTo(2);
        assertThat(PdfText.of(pdf).pages()).isEqualTo(1);
        assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }

    @Test
    @Tag("browser")
    void looksRightInTheTimelineOnEveryScreen() {
        var dossier = accepted(WARD);
        dossiers.change(dossier, d -> d.withdraw("Gia đình đổi nơi đăng ký.", CITIZEN, at("2026-11-20T14:00")));
        for (var look : Browser.looks()) {
            Browser.open(port, look, page -> {
                page.navigate("/dang-nhap");
                page.fill("#account", "congdan");
                page.fill("#password", "motcua-demo-2026");
                page.click("main form button");
                page.navigate("/ho-so/" + dossier.id());
                assertThat(page.textContent(".timeline")).contains("Thông báo dừng giải quyết hồ sơ, số ");
                Browser.check(page);
                Browser.screenshot(page, "timeline-" + look);
            });
        }
    }

    @Test
    void waitsForTheKeyOfAUnitThatHasNone() {
        var dossier = accepted(agency());
        var slip = desk.latest(dossier.id(), SlipKind.RECEIPT);

        signing.on(new SlipIssued(slip.id(), dossier.id()));

        assertThat(office.get("congdan", address(dossier, "RECEIPT"))).hasStatus(503);
        assertThat(office.get("congdan", slip.address())).hasStatus(503);
    }

    private static SupplementRequest asked(String reason) {
        return new SupplementRequest(
                List.of(new SupplementItem("giay-chung-sinh", reason)), null, at("2026-12-20T10:00"));
    }

    /** A dossier whose applicant was asked, supplied, and was asked once more with a superior's approval. */
    private Dossier askedTwice() {
        var dossier = dossiers.alone(WARD);
        dossiers.change(dossier, d -> d.requestSupplement(asked("Ảnh mờ"), RECEPTIONIST, at("2026-11-20T10:00")));
        dossiers.change(
                dossier,
                d -> d.supply(d.declaration(), List.of(), CITIZEN, at("2026-11-20T10:30"), at("2026-11-20T17:00")));
        dossiers.change(dossier, d -> d.requestSupplement(asked("Vẫn mờ"), RECEPTIONIST, at("2026-11-20T11:00")));
        assertThat(desk.of(dossier.id())).hasSize(1);
        dossiers.change(dossier, d -> d.approveSupplement(new AccountName("truongphong"), at("2026-11-20T11:30")));
        return dossier;
    }

    private Dossier accepted(AgencyId agency) {
        var dossier = dossiers.alone(agency);
        var now = at("2026-11-20T09:30");
        var order =
                database.sql("select count(*) from slip").query(Integer.class).single() + 1;
        dossiers.change(
                dossier, d -> d.accept(RECEPTIONIST, now, now, at("2026-11-23T09:30"), order + "/TTPVHCC-2026"));
        return dossier;
    }

    private AgencyId agency() {
        var id = new AgencyId("H07.S%02d".formatted(UNITS.incrementAndGet()));
        database.sql("insert into agency (id, name, parent_name, one_stop_name, place) values (?, ?, ?, ?, ?)")
                .params(id.value(), "Xã Thử", "Tỉnh", "Trung tâm xã Thử", "Thử")
                .update();
        return id;
    }

    private byte[] api(Dossier dossier, SlipKind kind) {
        var answer = office.get("congdan", address(dossier, kind.name()));
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String address(Dossier dossier, String kind) {
        return "/api/v1/dossiers/" + dossier.number() + "/papers/" + kind;
    }

    private void isSealed(String name, byte[] pdf) {
        var report = verifier.verify(PdfText.kept("signed-" + name, pdf));
        assertThat(report.isTrusted()).as(report.toString()).isTrue();
        assertThat(report.count()).isEqualTo(1);
        assertThat(PdfText.of(pdf).pages()).isEqualTo(1);
        assertThat(VeraPdf.problems(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    }
}
