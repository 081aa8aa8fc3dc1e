package vn.motcua.directory;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.core.Actor;
import vn.motcua.intake.GivenFilePages;
import vn.motcua.intake.LineByLine;
import vn.motcua.web.Texts;

/** Agencies from a file: the file to fill in, what it would do, and doing it. */
@Controller
@RequestMapping(AgencyFilePages.ADDRESS)
class AgencyFilePages extends GivenFilePages {

    static final String ADDRESS = DirectoryPages.ADDRESS + "/tep";

    private final AgencyIntake intake;
    private final AgencyTree tree;

    AgencyFilePages(LineByLine lines, AgencyIntake intake, AgencyTree tree, Texts texts) {
        super(lines, intake, texts, new Place("directory", DirectoryPages.ADDRESS));
        this.intake = intake;
        this.tree = tree;
    }

    @GetMapping(path = "/mau", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> blank(Actor actor) {
        var province = tree.top(actor);
        return download("co-quan-" + province, intake.blank(province, actor));
    }

    @Override
    protected void choose(Actor actor, Model model) {
        var top = tree.top(actor);
        model.addAttribute("above", tree.get(top, actor));
        model.addAttribute("columns", String.join(", ", AgencyFile.COLUMNS));
        model.addAttribute("waiting", intake.ungoverned(top, actor).size());
    }
}
