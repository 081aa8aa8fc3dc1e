package vn.motcua.rehearsal;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.motcua.procedure.YamlNode;

/** Where a story has come to: whose dossier it is, and how it is looked at. */
final class Scene {

    private final String place;
    private final int port;
    private final Awaited patience;
    private String code = "";
    private String citizen = "";
    private String resultNumber = "";
    private byte[] result = new byte[0];

    /**
     * The beginning of a story.
     *
     * @param place how people find its file
     */
    Scene(String place, int port, Duration patience) {
        this.place = place;
        this.port = port;
        this.patience = new Awaited(patience);
    }

    void filed(String citizen, String code) {
        this.citizen = citizen;
        this.code = code;
    }

    void handedOver(byte[] result) {
        this.result = result.clone();
    }

    void numbered(String number) {
        resultNumber = number;
    }

    /** The number of the signed result; empty before. */
    String resultNumber() {
        return resultNumber;
    }

    String code() {
        return code;
    }

    byte[] result() {
        return result.clone();
    }

    Partner as(String account) {
        return new Partner(port, account);
    }

    Partner citizen() {
        return as(citizen);
    }

    /** An address below that of the dossier. */
    String address(String below) {
        return "/api/v1/dossiers/" + code + below;
    }

    JsonNode dossier() {
        return citizen().get(address("")).json();
    }

    void await(BooleanSupplier holds, Supplier<StoryProblem> otherwise) {
        patience.until(holds, otherwise);
    }

    void require(boolean holds, YamlNode at, String code, Object... arguments) {
        if (!holds) {
            throw problem(at, code, arguments);
        }
    }

    void requireStatus(Partner.Answer answer, int status, YamlNode at) {
        require(answer.status() == status, at, "story.answer", answer.status(), answer.text());
    }

    StoryProblem problem(YamlNode at, String code, Object... arguments) {
        return new StoryProblem(place, at.line(), code, arguments);
    }
}
