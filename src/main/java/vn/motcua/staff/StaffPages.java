package vn.motcua.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.agency.AccountDesk;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.core.AccountName;
import vn.motcua.core.Actor;
import vn.motcua.core.Days;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;
import vn.motcua.web.Texts;

/** The list of officials, and a new one. */
@Controller
@RequestMapping(StaffPages.ADDRESS)
class StaffPages {

    static final String ADDRESS = "/quan-tri/can-bo";

    private final StaffList list;
    private final AccountDesk desk;
    private final Agencies agencies;
    private final Texts texts;
    private final Clock clock;

    StaffPages(StaffList list, AccountDesk desk, Agencies agencies, Texts texts, Clock clock) {
        this.list = list;
        this.desk = desk;
        this.agencies = agencies;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "sau", required = false) @Nullable UUID after,
            Actor actor,
            Model model) {
        var page = list.page(words, after, actor);
        model.addAttribute("q", words);
        model.addAttribute("lines", page.lines());
        model.addAttribute("first", after == null ? null : address(words, null));
        model.addAttribute("next", page.next() == null ? null : address(words, page.next()));
        return "staff/list";
    }

    @GetMapping("/moi")
    String blank(@RequestParam(name = "co-quan", defaultValue = "") String agency, Actor actor, Model model) {
        var blank = PostForm.blank(Days.today(clock));
        var form = new PostForm(agency, null, blank.standing(), List.of(), blank.firstDay(), null);
        return form(form, "", "", List.of(), actor, model);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String fullName,
            PostForm form,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            var secret = desk.create(name(account), fullName, form.plan(), actor);
            model.addAttribute("secret", secret);
            model.addAttribute("fullName", fullName.strip());
            return "staff/secret";
        } catch (InvalidInput e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, account, fullName, e.errors(), actor, model);
        }
    }

    private String form(
            PostForm form, String account, String fullName, List<FieldError> errors, Actor actor, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("account", account);
        model.addAttribute("fullName", fullName);
        model.addAttribute("errors", errors);
        choices(actor, model);
        return "staff/new";
    }

    /** What the fields of a post offer. */
    void choices(Actor actor, Model model) {
        model.addAttribute("agencies", agencies(actor));
        model.addAttribute("roles", PostForm.roles(texts));
        model.addAttribute("standings", PostForm.standings(texts));
    }

    private Map<String, String> agencies(Actor actor) {
        var top = StaffList.top(actor);
        var choices = new LinkedHashMap<String, String>();
        for (var agency : agencies.existing(EnumSet.allOf(Agency.Kind.class), Days.today(clock))) {
            if (agency.id().isWithin(top)) {
                choices.put(agency.id().value(), agency.name());
            }
        }
        return choices;
    }

    private static AccountName name(String account) {
        try {
            return new AccountName(account.strip());
        } catch (RuleViolation e) {
            throw InvalidInput.of("account", e.code(), e.arguments());
        }
    }

    private static String address(String words, @Nullable UUID after) {
        var address = UriComponentsBuilder.fromPath(ADDRESS);
        if (!words.isBlank()) {
            address.queryParam("q", "{q}");
        }
        if (after != null) {
            address.queryParam("sau", after);
        }
        return address.encode().buildAndExpand(Map.of("q", words)).toUriString();
    }
}
