package vn.motcua.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What {@code <object>} stands for during one print: a place for a signature, or a QR code. */
final class PaperObjects implements FSObjectDrawerFactory {

    static final String SIGNATURE = "motcua/signature";
    static final String QR = "motcua/qr";

    private static final double PIXELS_PER_POINT = 96.0 / 72;
    private static final Set<String> KNOWN = Set.of(SIGNATURE, QR);

    private final String template;
    private final List<SignatureBox> boxes = new ArrayList<>();

    PaperObjects(String template) {
        this.template = template;
    }

    static boolean isKnown(@Nullable String type) {
        return type != null && KNOWN.contains(type);
    }

    List<SignatureBox> boxes() {
        return boxes;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return isKnown(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        boolean qr = element.getAttribute("type").equals(QR);
        if (element.getAttribute("alt").isEmpty()) {
            element.setAttribute("alt", qr ? "Mã QR: " + element.getAttribute("data-text") : "Vị trí chữ ký");
        }
        return qr ? this::drawQr : this::keepFree;
    }

    private @Nullable Map<Shape, String> drawQr(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext c,
            int dotsPerPixel) {
        device.setColor(FSRGBColor.BLACK);
        device.fill(QrCode.shape(element.getAttribute("data-text"), x, y, Math.min(width, height)));
        return null;
    }

    private @Nullable Map<Shape, String> keepFree(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext c,
            int dotsPerPixel) {
        var id = element.getAttribute("data-id");
        if (id.isEmpty() || width < 1 || height < 1) {
            throw new PaperProblem(
                    template, 0, "a place for a signature needs data-id and a style with width and height");
        }
        if (boxes.stream().anyMatch(b -> b.id().equals(id))) {
            throw new PaperProblem(template, 0, "two places for the signature " + id + "; keep one");
        }
        var page = c.getPage();
        double left = x + page.getMarginBorderPadding(c, CalculatedStyle.LEFT);
        double top = y - page.getPaintingTop() + page.getMarginBorderPadding(c, CalculatedStyle.TOP);
        double bottom = page.getHeight(c) - top - height;
        double dotsPerPoint = dotsPerPixel * PIXELS_PER_POINT;
        boxes.add(new SignatureBox(
                id,
                c.getPageNo(),
                (float) (left / dotsPerPoint),
                (float) (bottom / dotsPerPoint),
                (float) (width / dotsPerPoint),
                (float) (height / dotsPerPoint)));
        return null;
    }
}
