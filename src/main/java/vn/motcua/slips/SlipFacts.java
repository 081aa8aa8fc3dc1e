package vn.motcua.slips;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.agency.Account;
import vn.motcua.agency.Accounts;
import vn.motcua.agency.Agencies;
import vn.motcua.agency.Agency;
import vn.motcua.agency.Post;
import vn.motcua.core.AccountName;
import vn.motcua.core.Addresses;
import vn.motcua.core.Channel;
import vn.motcua.core.Days;
import vn.motcua.dossier.Applicant;
import vn.motcua.dossier.Dossier;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.submission.Principals;

/**
 * What every slip says: who issues it, whose dossier it is, what is asked for, whom to turn to, where to look it up. All
 * of it is text ready to be read.
 */
@Component
class SlipFacts {

    private final Procedures procedures;
    private final Agencies agencies;
    private final Accounts accounts;
    private final Principals principals;
    private final Addresses addresses;

    SlipFacts(Procedures procedures, Agencies agencies, Accounts accounts, Principals principals, Addresses addresses) {
        this.procedures = procedures;
        this.agencies = agencies;
        this.accounts = accounts;
        this.principals = principals;
        this.addresses = addresses;
    }

    /** The facts of a slip that {@code by} issues; what its form asks for besides is put in by the caller. */
    Map<String, Object> of(Dossier dossier, String number, AccountName by, Instant at) {
        var unit = oneStop(dossier);
        var procedure = procedure(dossier);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("agency", head(unit.name(), unit.oneStopName(), unit));
        facts.put("resolving", resolving(dossier).name());
        facts.put("number", number);
        facts.put("date", SlipTimes.head(at));
        facts.put("dossier", Map.of("number", dossier.number().value()));
        facts.put(
                "procedure",
                Map.of(
                        "title", procedure.name(),
                        "name", procedure.name().replaceFirst("^Thủ tục ", ""),
                        "code", procedure.code().value()));
        facts.put("applicant", applicant(dossier.applicant()));
        facts.put("principal", principal(dossier).map(Object.class::cast).orElse(false));
        facts.put("request", dossier.summary() + " (mã thủ tục " + procedure.code() + ")");
        facts.put("online", dossier.channel() == Channel.ONLINE);
        facts.put("officer", officer(by, unit, Days.of(at)));
        facts.put("checkUrl", addresses.lookUp(dossier.number()));
        facts.put("lookupUrl", addresses.base().replaceFirst("^https?://", "") + "/tra-cuu");
        facts.put("hotline", unit.hotline().orElse(""));
        return facts;
    }

    Procedure procedure(Dossier dossier) {
        return procedures.version(dossier.procedure(), dossier.procedureVersion());
    }

    /** Whose one-stop shop took it in, speaks to the applicant and hands the result over. */
    Agency oneStop(Dossier dossier) {
        return agencies.get(dossier.receivingAgency());
    }

    /** The agency that resolves it. */
    Agency resolving(Dossier dossier) {
        return agencies.get(dossier.agency());
    }

    /** The head of what the agency that resolves it issues itself. */
    Map<String, String> ownHead(Dossier dossier) {
        var agency = resolving(dossier);
        return head(agency.parentName(), agency.name(), agency);
    }

    private static Map<String, String> head(String parent, String name, Agency agency) {
        return Map.of("parent", parent, "name", name, "place", agency.place());
    }

    private static Map<String, String> applicant(Applicant applicant) {
        var email = applicant.email();
        return Map.of(
                "name", applicant.name(),
                "id", applicant.citizenId().value(),
                "address", applicant.address(),
                "phone", applicant.phone(),
                "email", email == null ? "" : email);
    }

    /** For whom the applicant filed, when somebody else's affair it is. */
    private Optional<Map<String, String>> principal(Dossier dossier) {
        return principals
                .of(dossier.id())
                .map(other -> Map.of("name", other.name(), "relationship", other.relationship()));
    }

    /** Whoever issues the slip is whom to turn to; without a telephone of their own, by the hotline. */
    private Map<String, String> officer(AccountName by, Agency agency, LocalDate day) {
        var account = accounts.findById(by.value()).filter(found -> found.isOfficial());
        var post = account.flatMap(found -> found.postIn(agency.id(), day)
                .or(() -> found.posts(day).stream().findFirst()));
        return Map.of(
                "name", account.map(Account::fullName).orElse(""),
                "position", post.map(Post::spokenTitle).orElse(""),
                "phone", account.flatMap(Account::phone).or(agency::hotline).orElse(""));
    }
}
