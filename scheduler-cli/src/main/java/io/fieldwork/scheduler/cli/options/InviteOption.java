package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Who invites people to their interviews and meetings by e-mail.
 *
 * <p>An invitation needs somebody to answer to; so there are none unless an address is given.
 */
public final class InviteOption {

    @Option(
            names = "--invite-from",
            paramLabel = "ADDRESS",
            description = "Write an invitation from this e-mail address for each person whose own address is given.")
    private @Nullable String address;

    /**
     * The address; null where nobody is to be invited.
     *
     * @throws InvalidInputException where it is no address
     */
    public @Nullable String read() {
        if (address != null && !address.matches("[^\\s@,;:<>\"]+@[^\\s@,;:<>\"]+")) {
            throw new InvalidInputException(List.of(
                    new Issue.Fault("--invite-from", address, "an e-mail address, such as office@example.org", null)));
        }
        return address;
    }
}
