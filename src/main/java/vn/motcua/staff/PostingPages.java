package vn.motcua.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.agency.Account;
import vn.motcua.agency.PostDesk;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.PostId;
import vn.motcua.web.Texts;

/** One more post for an official, and the end of one. */
@Controller
@RequestMapping(StaffPages.ADDRESS + "/{person}")
class PostingPages {

    private final PersonFile file;
    private final PersonRows rows;
    private final StaffPages staff;
    private final PostDesk posts;
    private final StaffDesk desk;
    private final Texts texts;
    private final Clock clock;

    PostingPages(
            PersonFile file,
            PersonRows rows,
            StaffPages staff,
            PostDesk posts,
            StaffDesk desk,
            Texts texts,
            Clock clock) {
        this.file = file;
        this.rows = rows;
        this.staff = staff;
        this.posts = posts;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/vi-tri")
    String another(@PathVariable UUID person, Actor actor, Model model) {
        return another(file.get(person, actor), PostForm.blank(Days.today(clock)), List.of(), actor, model);
    }

    @PostMapping("/vi-tri")
    String give(
            @PathVariable UUID person,
            PostForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        var account = file.get(person, actor);
        try {
            posts.give(account.name(), form.plan(), actor);
            later.addFlashAttribute("done", texts.text("staff.post.given"));
            return PersonPages.back(person);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return another(account, form, e.errors(), actor, model);
        }
    }

    @GetMapping("/vi-tri/{post}")
    String ending(@PathVariable UUID person, @PathVariable String post, Actor actor, Model model) {
        return ending(file.get(person, actor), PostId.of(post), EndForm.NONE, List.of(), actor, model);
    }

    @PostMapping("/vi-tri/{post}")
    String end(
            @PathVariable UUID person,
            @PathVariable String post,
            EndForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes later) {
        var account = file.get(person, actor);
        var id = PostId.of(post);
        try {
            int moved = desk.end(account.name(), id, form.ending(Days.today(clock)), actor);
            later.addFlashAttribute("done", texts.text("staff.post.ended", moved));
            return PersonPages.back(person);
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ending(account, id, form, e.errors(), actor, model);
        }
    }

    private String another(Account account, PostForm form, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("person", account);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        staff.choices(actor, model);
        return "staff/post";
    }

    private String ending(Account account, PostId id, EndForm form, List<FieldError> errors, Actor actor, Model model) {
        var post = account.post(id);
        model.addAttribute("person", account);
        model.addAttribute("post", rows.of(post, account, actor));
        model.addAttribute("work", file.work(account));
        model.addAttribute("successors", desk.successors(post));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "staff/end";
    }

    /** How a post is to end, as it is typed. */
    record EndForm(
            @Nullable String moment,
            @Nullable String lastDay,
            @Nullable String successor,
            @Nullable String reason) {

        static final EndForm NONE = new EndForm("now", null, null, null);

        /** "Now" means that yesterday was the last day. */
        PostDesk.Ending ending(LocalDate today) {
            var last =
                    "day".equals(moment) ? PostForm.day("lastDay", lastDay == null ? "" : lastDay) : today.minusDays(1);
            if (last.isBefore(today.minusDays(1))) {
                throw InvalidInput.of("lastDay", "post.in-the-past");
            }
            return new PostDesk.Ending(
                    last,
                    successor == null || successor.isBlank() ? null : new AccountName(successor),
                    reason == null ? "" : reason.strip());
        }
    }
}
