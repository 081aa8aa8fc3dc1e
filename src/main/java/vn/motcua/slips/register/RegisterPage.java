package vn.motcua.slips.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.InvalidInput;
import vn.motcua.slips.register.RegisterQuery.Asked;

/** The register on a page, page by page, and as files. */
@Controller
class RegisterPage {

    private static final int PAGE = 50;
    private static final MediaType SPREADSHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Register register;
    private final Choices choices;
    private final RegisterPrint print;
    private final RegisterSheet sheet;

    RegisterPage(Register register, Choices choices, RegisterPrint print, RegisterSheet sheet) {
        this.register = register;
        this.choices = choices;
        this.print = print;
        this.sheet = sheet;
    }

    @GetMapping(RegisterQuery.PATH)
    String page(
            Actor actor,
            Asked asked,
            @RequestParam(defaultValue = "") String after,
            Model model,
            HttpServletResponse response) {
        var scope = register.scope(actor, asked.unit());
        model.addAttribute("units", choices.units(actor));
        model.addAttribute("sectors", choices.sectors());
        model.addAttribute("procedures", choices.procedures());
        model.addAttribute("asked", asked);
        try {
            show(RegisterQuery.of(asked, scope, register.now()), after, actor, model);
            model.addAttribute("errors", List.of());
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(RegisterQuery.of(asked.thisMonth(), scope, register.now()), "", actor, model);
            model.addAttribute("from", asked.from());
            model.addAttribute("to", asked.to());
            model.addAttribute("errors", e.errors());
        }
        return "slips/register";
    }

    private void show(RegisterQuery query, String after, Actor actor, Model model) {
        var page = register.page(query, RegisterPlace.of(after), PAGE, actor);
        var next = page.next();
        model.addAttribute("unit", query.unit().value());
        model.addAttribute("from", query.from().toString());
        model.addAttribute("to", query.to().toString());
        model.addAttribute("lines", page.lines());
        model.addAttribute("pdf", query.address(".pdf", ""));
        model.addAttribute("sheet", query.address(".xlsx", ""));
        model.addAttribute("first", after.isEmpty() ? null : query.address("", ""));
        model.addAttribute("next", next == null ? null : query.address("", next.token()));
    }

    @GetMapping(RegisterQuery.PATH + ".pdf")
    ResponseEntity<byte[]> pdf(Actor actor, Asked asked) {
        var query = query(actor, asked);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(query.fileName(".pdf")))
                .body(print.print(query, actor));
    }

    /** Written as it is read: however long it is, it is never in memory whole. */
    @GetMapping(RegisterQuery.PATH + ".xlsx")
    void spreadsheet(Actor actor, Asked asked, HttpServletResponse response) throws IOException {
        var query = query(actor, asked);
        register.mustHaveAtMost(sheet.longest(), query);
        response.setContentType(SPREADSHEET.toString());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(query.fileName(".xlsx")));
        sheet.write(query, actor, response.getOutputStream());
    }

    private RegisterQuery query(Actor actor, Asked asked) {
        return RegisterQuery.of(asked, register.scope(actor, asked.unit()), register.now());
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
