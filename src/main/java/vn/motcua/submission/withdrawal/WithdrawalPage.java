package vn.motcua.submission.withdrawal;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.core.Actor;
import vn.motcua.core.DossierId;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;

/** Asks for the reason, says what withdrawing means, and does it. */
@Controller
@RequestMapping("/ho-so/{id}/rut")
class WithdrawalPage {

    private final WithdrawalDesk desk;

    WithdrawalPage(WithdrawalDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String ask(@PathVariable String id, Actor actor, Model model) {
        return page(id, "", List.of(), actor, model);
    }

    @PostMapping
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
        try {
            desk.withdraw(DossierId.of(id), reason, actor);
            return "redirect:/ho-so/" + id;
        } catch (InvalidInput e) {
            return page(id, reason, e.errors(), actor, model);
        }
    }

    private String page(String id, String reason, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("dossier", desk.get(DossierId.of(id), actor));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "submission/withdraw";
    }
}
