package vn.motcua.web.failure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.multipart.MultipartException;
import vn.motcua.core.ActingPost;
import vn.motcua.core.FieldError;
import vn.motcua.core.InvalidInput;
import vn.motcua.core.RuleViolation;

/**
 * What an exception means to the person who caused it or met it.
 *
 * @param code stable; its text is under {@code error.<code>}
 * @param retryAfter when trying again makes sense, if that is known
 * @param posts the person's other posts in which it would not have failed
 */
record Failure(
        HttpStatus status,
        String code,
        List<Object> arguments,
        List<FieldError> errors,
        @Nullable Duration retryAfter,
        List<ActingPost> posts) {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** A failure in whatever post. */
    Failure(
            HttpStatus status,
            String code,
            List<Object> arguments,
            List<FieldError> errors,
            @Nullable Duration retryAfter) {
        this(status, code, arguments, errors, retryAfter, List.of());
    }

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case RuleViolation e -> of(e);
            case InvalidInput e ->
                new Failure(HttpStatus.UNPROCESSABLE_CONTENT, "web.invalid", List.of(), e.errors(), null);
            case MethodArgumentNotValidException e -> invalid(e.getBindingResult());
            case TooManyRequests e ->
                new Failure(HttpStatus.TOO_MANY_REQUESTS, "web.too-many", minutes(e), List.of(), e.waitFor());
            case CsrfException e -> of(HttpStatus.FORBIDDEN, "web.form-expired");
            case AccessDeniedException e -> of(HttpStatus.FORBIDDEN, "web.forbidden");
            case AuthenticationException e -> of(HttpStatus.UNAUTHORIZED, "web.sign-in-needed");
            case ConcurrencyFailureException e -> of(HttpStatus.CONFLICT, "web.changed-meanwhile");
            case DuplicateKeyException e -> of(HttpStatus.CONFLICT, "web.changed-meanwhile");
            case CannotCreateTransactionException e -> unavailable();
            case TransientDataAccessException e -> unavailable();
            case DataAccessResourceFailureException e -> unavailable();
            case TypeMismatchException e -> of(HttpStatus.BAD_REQUEST);
            case HttpMessageNotReadableException e -> of(HttpStatus.BAD_REQUEST);
            case ErrorResponse e -> of(status(e.getStatusCode().value()));
            case MultipartException e -> of(HttpStatus.BAD_REQUEST);
            default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    /** A failure of which no more than the status is known. */
    static Failure of(HttpStatus status) {
        return switch (status) {
            case SERVICE_UNAVAILABLE -> unavailable();
            case UNAUTHORIZED -> of(status, "web.sign-in-needed");
            case FORBIDDEN -> of(status, "web.forbidden");
            case NOT_FOUND -> of(status, "web.not-found");
            case METHOD_NOT_ALLOWED -> of(status, "web.method");
            case CONFLICT -> of(status, "web.changed-meanwhile");
            case CONTENT_TOO_LARGE -> of(status, "web.too-large");
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> of(status, "web.media-type");
            case UNPROCESSABLE_CONTENT -> of(status, "web.invalid");
            case TOO_MANY_REQUESTS ->
                new Failure(status, "web.too-many", List.of(1L), List.of(), Duration.ofMinutes(1));
            default -> of(status, status.is4xxClientError() ? "web.malformed" : "web.broken");
        };
    }

    static HttpStatus status(int value) {
        var status = HttpStatus.resolve(value);
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static Failure of(RuleViolation e) {
        var arguments = Arrays.stream(e.arguments())
                .filter(argument -> !(argument instanceof Throwable))
                .toList();
        var status =
                switch (e.kind()) {
                    case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                    case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
                };
        var wait = status == HttpStatus.SERVICE_UNAVAILABLE ? SOON : null;
        return new Failure(status, e.code(), arguments, List.of(), wait);
    }

    private static Failure invalid(BindingResult result) {
        var errors = result.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), "web.field-invalid"))
                .toList();
        return new Failure(HttpStatus.UNPROCESSABLE_CONTENT, "web.invalid", List.of(), errors, null);
    }

    private static Failure unavailable() {
        return new Failure(HttpStatus.SERVICE_UNAVAILABLE, "web.unavailable", List.of(), List.of(), SOON);
    }

    private static Failure of(HttpStatus status, String code) {
        return new Failure(status, code, List.of(), List.of(), null);
    }

    private static List<Object> minutes(TooManyRequests e) {
        return List.of(Math.max(1, e.waitFor().plusSeconds(59).toMinutes()));
    }
}
