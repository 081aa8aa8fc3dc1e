package vn.motcua.competence;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.core.Actor;
import vn.motcua.intake.GivenFilePages;
import vn.motcua.intake.LineByLine;
import vn.motcua.web.Texts;

/** Rules from a file: the file to fill in, what it would do, and doing it. */
@Controller
@RequestMapping(RuleFilePages.ADDRESS)
class RuleFilePages extends GivenFilePages {

    static final String ADDRESS = CompetencePages.ADDRESS + "/tep";

    private final CompetenceDesk desk;
    private final Explaining explaining;

    RuleFilePages(LineByLine lines, RuleIntake intake, CompetenceDesk desk, Explaining explaining, Texts texts) {
        super(lines, intake, texts, new Place("competence", CompetencePages.ADDRESS));
        this.desk = desk;
        this.explaining = explaining;
    }

    @GetMapping(path = "/mau", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> blank(Actor actor) {
        var province = desk.province(actor);
        var today = desk.today();
        return download("tham-quyen-" + province, RuleFile.of(explaining.unresolved(province, today), today));
    }

    @Override
    protected void choose(Actor actor, Model model) {
        var unresolved = explaining.unresolved(desk.province(actor), desk.today());
        model.addAttribute("unresolved", unresolved.size());
        model.addAttribute("columns", String.join(", ", RuleFile.COLUMNS));
    }
}
