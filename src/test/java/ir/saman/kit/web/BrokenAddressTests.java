package ir.saman.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import ir.saman.SamanTest;
import ir.saman.Serves;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses no browser would send, over the real port: a client library would refuse to write them. */
@SamanTest
@Serves("F5")
class BrokenAddressTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/circulars?q=%zz", "/circulars?q=%FF", "/?q=%", "/sign-in?to=%E0%A4%A"})
    void whatCannotBeDecodedIsTheReadersFaultNotOurs(String path) throws IOException {
        assertThat(answer(path)).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/circulars/a%2Fb", "/a%00b", "/%zz", "/a%5Cb", "/a;b=c", "/a|b"})
    void whatTheServerItselfRefusesIsSaidInPersianToo(String path) throws IOException {
        assertThat(answer(path))
                .startsWith("HTTP/1.1 400")
                .contains("lang=\"fa\"", "این درخواست خوانده نشد")
                .doesNotContain("Bad Request", "Exception");
    }

    private String answer(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
