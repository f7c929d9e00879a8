package io.strongroom.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said where nothing can be served.
final class ServeCommandTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void open() {
        shell = Shell.withStore(folder);
    }

    @Test
    void onlyThisMachineIsServed() {
        assertThat(shell.refusal("serve", "--address", "0.0.0.0"))
                .startsWith("AddressNotLocal: 0.0.0.0 can be reached from other machines");
        assertThat(shell.refusal("serve", "--address", "192.0.2.1")).startsWith("AddressNotLocal: ");
        assertThat(shell.refusal("serve", "--address", "not an address")).startsWith("InvalidAddress: ");
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(shell.refusal("serve", "--port", Integer.toString(taken.getLocalPort())))
                    .startsWith("AddressInUse: 127.0.0.1 port " + taken.getLocalPort());
        }
        assertThat(shell.run("serve", "--port", "65536").code()).isEqualTo(2);
    }

    @Test
    void aUserServesNothing() {
        shell.succeed("user", "create", "li");
        assertThat(shell.refusal("serve", "--as", "li")).startsWith("NotOwner: ");
    }
}
